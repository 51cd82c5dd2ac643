import "./design/base.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { keepPage } from "./frame/keep-page.ts";
import { openRouter } from "./frame/router.tsx";
import { followNode } from "./node/line.ts";
import { openQueries } from "./node/queries.ts";
import { sessionQuery } from "./node/session.ts";
import { prepareReader } from "./reader/prepare-reader.ts";
import { localeOf } from "./reader/reader-settings.ts";
import { ReaderProvider } from "./reader/reader-context.tsx";
import { WordsProvider } from "./words/words.tsx";

/** Whose kept answers are shown while the node is away: the mandate's id, which is no secret. */
const LAST_OFFICER = "mithaq.officer";

/** Milliseconds. */
const AFTER_FIRST_SCREEN = 2000;

await start();

/** The officers' screens: reader and words first, then who is signed in, then the router. A node that is away is no reason to show nothing: what was read before is kept here. */
async function start(): Promise<void> {
  const reader = await prepareReader(location.pathname);
  const queries = openQueries((why) => leave(why));
  const last = localStorage.getItem(LAST_OFFICER);
  if (last !== null) await (await keptReads()).openKeptReads(queries, last).restore();
  const session = await queries.fetchQuery({ ...sessionQuery(), staleTime: 0 }).catch(() => queries.getQueryData(sessionQuery().queryKey));
  const { officer } = (session ?? { officer: null }) as { readonly officer: { readonly mandate: string } | null };
  if (officer !== null) {
    localStorage.setItem(LAST_OFFICER, officer.mandate);
    setTimeout(() => void keptReads().then(({ openKeptReads }) => openKeptReads(queries, officer.mandate).follow()), AFTER_FIRST_SCREEN);
    void followNode(queries, new AbortController().signal, leave);
  }
  const router = openRouter(queries, reader);
  createRoot(document.getElementById("screen")!).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <I18nProvider locale={localeOf(reader)}>
          <ReaderProvider reader={reader}>
            <WordsProvider reader={reader}>
              <RouterProvider router={router} />
            </WordsProvider>
          </ReaderProvider>
        </I18nProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
  keepPage(true);

  /** The session or the mandate ended under an open screen: the form stays on the screen, with what was typed; the node is asked again who we are. */
  function leave(_why: "session" | "mandate"): void {
    void queries.invalidateQueries({ queryKey: sessionQuery().queryKey });
  }
}

/** A first visit has nothing kept: what keeps the answers comes beside the first screen. */
function keptReads() {
  return import("./node/kept-reads.ts");
}
