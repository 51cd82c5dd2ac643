import { SampleMark } from "../../design/sample-mark.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { Day, PartyName, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { OverviewAnswer } from "./overview.tsx";
import look from "./overview.module.css";

/** The next session and whether it is ready: agenda, papers, minutes of the one before. */
export function NextSession({ session }: { readonly session: OverviewAnswer["nextSession"] }) {
  const words = useWords("overview");
  const record = useWords("record");
  if (session === null) return <p className={look.none}>{words("noSession")}</p>;
  return (
    <>
      <p><To place={places.session(session.id)}>{session.title === null ? record("session", { number: String(session.number) }) : <Texts of={session.title} />}</To> {session.sample && <SampleMark />} <State kind="session" life={session.life} /></p>
      <p><Day on={session.dates.from} style="full" /> · <Texts of={session.site} /></p>
      <p>{words.rich("hostedBy", { party: () => <PartyName origin={session.host} /> })}</p>
      <ul className={look.checks}>
        {session.checks.map(({ check, by, state }) => <li key={check}><State tone={state === "done" ? "done" : state === "late" ? "late" : "open"}>{record(`check.${check}`)}</State> <span>{record(`checkState.${state}`)}</span> <Day on={by} style="medium" /></li>)}
      </ul>
    </>
  );
}
