import { useQuery } from "@tanstack/react-query";
import { Suspense, useEffect, useState } from "react";
import { holdOfficer, sessionQuery, useSession } from "../node/session.ts";
import { useWords } from "../words/words.tsx";
import { lazyWithWords } from "../words/lazy-with-words.ts";
import look from "./frame.module.css";

const EndedSheet = lazyWithWords(["signIn"], () => import("../node/ended-sheet.tsx"));

/** Stands by until the session or the mandate ends under the open screen; then the sheet of signing in again stands over it, and a line above it once the sheet is put aside. */
export function SessionEnded() {
  const common = useWords("common");
  const frame = useWords("frame");
  const { officer, ended } = useSession();
  const [aside, setAside] = useState(false);
  const over = officer !== null && ended !== null;
  useEffect(holdOfficer, []);
  useEffect(() => setAside(false), [over]);
  // A mandate that is reinstated, or a sign-in in another tab, ends it.
  useQuery({ ...sessionQuery(), enabled: over, refetchInterval: ASK_AGAIN });
  if (!over) return null;
  return (
    <>
      <aside className={look.update} aria-label={common(ended === "mandate-ended" ? "state.mandateEnded" : "state.sessionEnded")}>
        <span role="status">{common(ended === "mandate-ended" ? "state.mandateEnded" : "state.sessionEnded")}. {common("error.keptTyped")}</span>
        <button type="button" className={look.headButton} onClick={() => setAside(false)}>{frame("officer.signIn")}</button>
      </aside>
      {!aside && <Suspense fallback={null}><EndedSheet readOn={() => setAside(true)} /></Suspense>}
    </>
  );
}

/** Milliseconds. */
const ASK_AGAIN = 10_000;
