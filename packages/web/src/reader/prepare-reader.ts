import { loadFirstWords } from "../words/catalogue.ts";
import { languageOfPath, readReader, THEME, type Reader } from "./reader-settings.ts";

export { THEME } from "./reader-settings.ts";

/** What must stand before the first render: dates in browsers without Temporal, Kurdish where the browser has none, and the first words. */
export async function prepareReader(path: string): Promise<Reader> {
  const language = languageOfPath(path) ?? "en";
  const reader = readReader(language, localStorage);
  document.documentElement.lang = language;
  document.documentElement.dir = reader.direction;
  document.documentElement.dataset["digits"] = reader.digits;
  const theme = localStorage.getItem(THEME);
  if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
  if (!("Temporal" in globalThis)) await import("temporal-polyfill/full/global");
  // The words themselves count and write numbers by Intl.
  if (language === "ckb") (await import("./central-kurdish.ts")).installCentralKurdish();
  await loadFirstWords(language);
  return reader;
}
