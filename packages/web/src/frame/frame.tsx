import { Outlet, useRouterState } from "@tanstack/react-router";
import { Suspense, useCallback, useEffect, useState } from "react";
import { TellRegion } from "../design/tell.tsx";
import { useSession } from "../node/session.ts";
import { formatDayText, textOf, useReader } from "../reader/reader.tsx";
import { SigningProvider } from "../signing/signing-provider.tsx";
import { lazyWithWords } from "../words/lazy-with-words.ts";
import { useWords } from "../words/words.tsx";
import { useFocusOnArrival } from "./focus-on-arrival.ts";
import look from "./frame.module.css";
import { Head } from "./head.tsx";
import { Navigation } from "./navigation.tsx";
import { SessionEnded } from "./session-ended.tsx";
import { useShortcuts, type Opened } from "./shortcuts.ts";
import { UpdateReady } from "./update-ready.tsx";

const Palette = lazyWithWords(["search"], () => import("../palette/palette.tsx"));
const NodeMode = lazyWithWords(["signIn"], () => import("./node-mode.tsx"));
const KeysSheet = lazyWithWords(["search"], () => import("../palette/keys-sheet.tsx"));

/** Milliseconds: what is seldom needed comes when the first screen stands. */
const AFTER_FIRST_SCREEN = 1500;

/** What stands around every screen: head, navigation, the screen itself, foot. */
export function Frame() {
  const words = useWords("frame");
  const reader = useReader();
  const { officer, party, day, demonstration } = useSession();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = useCallback(() => setOpened(null), []);
  const open = useCallback((what: Opened) => setOpened(what), []);
  const loading = useRouterState({ select: (state) => state.status === "pending" });
  const [calm, setCalm] = useState(false);
  useShortcuts(open);
  useFocusOnArrival();
  useEffect(() => {
    const timer = setTimeout(setCalm, AFTER_FIRST_SCREEN, true);
    return () => clearTimeout(timer);
  }, []);
  return (
    <SigningProvider>
      <a className={look.skip} href="#content">{words("skip")}</a>
      <Head open={open} />
      {demonstration && <aside className={look.demonstration} aria-label={words("demonstration")}>{words("demonstrationNote")}</aside>}
      <UpdateReady />
      <SessionEnded />
      {officer !== null && calm && <Suspense fallback={null}><NodeMode /></Suspense>}
      <div className={look.body} data-signed-in={officer !== null}>
        {officer !== null && <Navigation />}
        <main id="content" tabIndex={-1} className={look.content} aria-busy={loading}>
          <Outlet />
        </main>
      </div>
      <footer className={look.foot}>
        <span>{words("foot")}</span>
        <span className={look.printed}>{words("printed", { date: formatDayText(reader, day), party: textOf(party.name, reader) })}</span>
      </footer>
      <TellRegion />
      {opened === "palette" && officer !== null && <Suspense fallback={null}><Palette close={close} /></Suspense>}
      {opened === "keys" && <Suspense fallback={null}><KeysSheet close={close} /></Suspense>}
    </SigningProvider>
  );
}
