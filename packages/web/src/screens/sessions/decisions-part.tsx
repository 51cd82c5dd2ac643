import { useState } from "react";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { Tag } from "../../design/tag.tsx";
import { formatDigitsText, Texts, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { MandatedButton } from "../../assent/mandated-button.tsx";
import type { Meeting } from "./answers.ts";
import { AssentPart, onlyChanges } from "../../assent/assent-part.tsx";
import { DecisionForm } from "./decision-form.tsx";
import look from "./sessions.module.css";

/** What the session decided, and what is tabled: adopted when every party has assented, ad referendum until the head of delegation has confirmed at home. */
export function DecisionsPart({ meeting: { session, decisions } }: { readonly meeting: Meeting }) {
  const words = useWords("sessions");
  const record = useWords("record");
  const reader = useReader();
  const [tabling, setTabling] = useState(false);
  return (
    <Sheet title={words("decisions")} note={record("count.decision", { count: decisions.length })} actions={!tabling && session.life !== "cancelled" && <MandatedButton act="decision.propose" onPress={() => setTabling(true)}>{words("table")}</MandatedButton>}>
      {tabling && <DecisionForm session={session} number={`${session.number}/${decisions.length + 1}`} onDone={() => setTabling(false)} />}
      {decisions.length === 0 && !tabling && <p className={look.soft}>{words("noDecisions")}</p>}
      <ul className={look.list}>
        {decisions.map((one) => {
          const referendum = one.assent.proposals.find((proposal) => proposal.adReferendum && proposal.state !== "withdrawn");
          const life = one.supersededBy !== null ? "superseded" : one.life === "tabled" && referendum !== undefined ? "ad-referendum" : one.life === "adopted" && referendum !== undefined ? "confirmed" : one.life;
          return (
            <li key={one.id} className={look.part}>
              <p className={look.line}><Tag><bdi>{formatDigitsText(reader, one.number)}</bdi></Tag> <strong><Texts of={one.title} /></strong> {one.sample && <SampleMark />} <State kind="decision" life={life} /> <Source of={one.act} /></p>
              <p className="law"><Texts of={one.text} /></p>
              <AssentPart kind="decision" assent={one.assent} show={onlyChanges} />
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
