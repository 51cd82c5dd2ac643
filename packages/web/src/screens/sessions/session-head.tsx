import { Definition } from "../../design/definition.tsx";
import { Columns } from "../../design/columns.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { Tag } from "../../design/tag.tsx";
import { useTell } from "../../design/tell.tsx";
import { useDay } from "../../node/session.ts";
import { Day, formatNumberText, Num, PartyName, Texts, useParties, useReader } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { actOf } from "../../assent/act-content.ts";
import { useLanguageName } from "../agreements/language-name.tsx";
import { MandatedButton } from "../../assent/mandated-button.tsx";
import type { Meeting } from "./answers.ts";
import { SessionDates } from "./session-dates.tsx";
import look from "./sessions.module.css";

/** When each must be there, in days before or after the session: accord.md, "First screens". */
const DAYS = { agenda: 30, papers: 15, minutes: 10 } as const;

/** What is agreed of the session, its checklist, who comes; and the acts that open and adjourn it. */
export function SessionHead({ meeting: { session } }: { readonly meeting: Meeting }) {
  const words = useWords("sessions");
  const record = useWords("record");
  const languageName = useLanguageName();
  const parties = useParties();
  const reader = useReader();
  const day = useDay();
  const sign = useSigning();
  const tell = useTell();
  const turn = async (verb: "open" | "adjourn") => {
    const done = await sign({ title: words(verb), content: actOf("session", verb, { on: day }, [[session.id, null]]) });
    if (done !== null) tell({ text: words(verb === "open" ? "opened" : "adjourned"), tone: "done" });
  };
  return (
    <>
      <Sheet title={words("what")} actions={<span className={look.acts} data-print="hide">
        {session.life === "fixed" && session.agreed && <MandatedButton kind="primary" act="session.open" onPress={() => void turn("open")}>{words("open")}</MandatedButton>}
        {session.life === "in-session" && <MandatedButton kind="primary" act="session.adjourn" onPress={() => void turn("adjourn")}>{words("adjourn")}</MandatedButton>}
      </span>}>
        <Definition items={[
          [words("state"), <span key="state" className={look.line}><State kind="session" life={session.life} /> <Source of={session.act} /></span>],
          [words("number"), <Num key="number" value={session.number} />],
          [words("dates"), <SessionDates key="dates" dates={session.dates} />],
          [words("site"), <Texts key="site" of={session.site} />],
          [words("host"), <span key="host" className={look.line}><PartyName origin={session.host} />{session.hostOutOfTurn !== null && <Tag tone="waiting">{words("outOfTurn")}</Tag>}</span>],
          ...(session.hostOutOfTurn === null ? [] : [[words("outOfTurn"), words("outOfTurnNote")] as const]),
          ...(session.openedOn === null ? [] : [[words("openedOn"), <span key="opened" className={look.line}><Day on={session.openedOn.value} /> <Source of={session.openedOn.act} /></span>] as const]),
          ...(session.adjournedOn === null ? [] : [[words("adjournedOn"), <span key="adjourned" className={look.line}><Day on={session.adjournedOn.value} /> <Source of={session.adjournedOn.act} /></span>] as const]),
        ]} />
      </Sheet>
      <Columns>
        <Sheet title={words("checklist")} ruling="plain">
          <ul className={look.list}>
            {session.checks.map(({ check, by, state, missing }) => (
              <li key={check} className={look.part}>
                <p className={look.line}><State tone={state === "done" ? "done" : state === "late" ? "late" : "open"}>{record(`checkState.${state}`)}</State> <strong>{record(`check.${check}`)}</strong></p>
                <p className={look.soft}>{words(`by.${check}`, { days: formatNumberText(reader, DAYS[check]) })} · <Day on={by} /></p>
                {missing.length > 0 && <p className={look.soft}>{check === "minutes" ? words("missingLanguages", { languages: missing.map(languageName).join(words("comma")) }) : words("missingPapers", { count: missing.length })}</p>}
              </li>
            ))}
          </ul>
        </Sheet>
        <Sheet title={words("delegations")} ruling="plain">
          {parties.map(({ origin }) => {
            const members = session.delegations.find((one) => one.party === origin)?.members ?? [];
            return <div key={origin} className={look.part}><p className={look.own}><PartyName origin={origin} /></p>{members.length === 0 ? <p className={look.soft}>{words("noDelegation")}</p> : <ul className={look.list}>{members.map((member, at) => <li key={at}><Texts of={member} /></li>)}</ul>}</div>;
          })}
        </Sheet>
      </Columns>
    </>
  );
}
