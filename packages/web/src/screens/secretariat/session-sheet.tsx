import type { ReactNode } from "react";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { Tag } from "../../design/tag.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { Day, PartyName, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { SecretaryAnswer } from "./secretariat.tsx";
import look from "./secretariat.module.css";

type Session = SecretaryAnswer["sessions"][number];

/** One session: its checklist with what is missing, its minutes language by language, and what it carries over. */
export function SessionSheet({ session }: { readonly session: Session }) {
  const words = useWords("secretariat");
  const record = useWords("record");
  const common = useWords("common");
  const title = session.title === null ? record("session", { number: String(session.number) }) : <Texts of={session.title} />;
  return (
    <Sheet title={<To place={places.session(session.id)}>{title}</To>} note={<><Day on={session.dates.from} style="full" /> · <Texts of={session.site} /> · <PartyName origin={session.host} /> <State kind="session" life={session.life} /> {session.sample && <SampleMark />}</>}>
      {session.hostOutOfTurn !== null && <p><Tag tone="late">{words("outOfTurn")}</Tag></p>}
      <h3 className={look.head}>{words("checklist")}</h3>
      <ul className={look.list}>
        {session.checks.map(({ check, by, state, missing }) => (
          <li key={check}>
            <State tone={state === "done" ? "done" : state === "late" ? "late" : "open"}>{record(`check.${check}`)}</State> <span>{record(`checkState.${state}`)}</span> <span>{words("by")} <Day on={by} style="medium" /></span>
            {missing.length > 0 && <span className={look.quiet}>{words("missing", { count: missing.length })}</span>}
          </li>
        ))}
      </ul>
      <h3 className={look.head}>{record("kinds.minutes")}</h3>
      <ul className={look.list}>
        {session.minutes.map(({ language, state, agreedBy, signedBy, act }) => (
          <li key={language}>
            <span>{common(`languages.${language as "fa"}`)}</span> <State tone={state === "signed" || state === "agreed" ? "done" : state === "drafted" ? "reported" : "open"}>{record(`life.minutes.${state}`)}</State>
            <span className={look.quiet}>{(state === "signed" ? signedBy : agreedBy).map((party) => <PartyName key={party} origin={party} />).reduce<ReactNode[]>((all, one, at) => (at === 0 ? [one] : [...all, common("comma"), one]), [])}</span>
            {act !== null && <Source of={act} />}
          </li>
        ))}
      </ul>
      {session.carriedOver.length > 0 && (
        <>
          <h3 className={look.head}>{words("carried", { count: session.carriedOver.length })}</h3>
          <ul className={look.list}>{session.carriedOver.map(({ item, title: of, due, life, act }) => <li key={item}><Texts of={of} /> {life !== null && <State kind="action-item" life={life} />} {due !== null && <Day on={due} style="medium" />} <Source of={act} /></li>)}</ul>
        </>
      )}
    </Sheet>
  );
}
