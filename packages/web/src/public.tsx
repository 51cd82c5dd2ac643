import "./design/base.css";
import { createRoot } from "react-dom/client";
import { StrictMode } from "react";
import { loadWords, loadFirstWords } from "./words/catalogue.ts";
import { PublicSite } from "./public/public-site.tsx";
import { installCentralKurdish } from "./reader/central-kurdish.ts";
import { THEME } from "./reader/reader-settings.ts";
import { ReaderProvider } from "./reader/reader-context.tsx";
import { keepPage } from "./frame/keep-page.ts";
import { languageOfPath, readReader } from "./reader/reader-settings.ts";
import { WordsProvider } from "./words/words.tsx";

await start();

/** The public site: no session, no router, nothing of the officers' screens. It asks the open doors of the node alone, and keeps what they answered for when there is no line. */
async function start(): Promise<void> {
  const language = languageOfPath(location.pathname) ?? "en";
  const reader = readReader(language, localStorage);
  document.documentElement.lang = language;
  document.documentElement.dir = reader.direction;
  const theme = localStorage.getItem(THEME);
  if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
  if (!("Temporal" in globalThis)) await import("temporal-polyfill/full/global");
  installCentralKurdish();
  await loadFirstWords(language);
  await loadWords(language, ["publicSite"]);
  createRoot(document.getElementById("screen")!).render(
    <StrictMode>
      <ReaderProvider reader={reader}>
        <WordsProvider reader={reader}>
          <PublicSite />
        </WordsProvider>
      </ReaderProvider>
    </StrictMode>,
  );
  keepPage();
}
