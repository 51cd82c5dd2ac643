import { useState } from "react";
import { RuleText } from "../../deadlines/rule-text.tsx";
import { LinkButton } from "../../design/button.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { Tag } from "../../design/tag.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { may, useSession } from "../../node/session.ts";
import { Day, PartyName, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { MandatedButton } from "../../assent/mandated-button.tsx";
import { PartyNames } from "../../assent/party-names.tsx";
import type { Meeting } from "./answers.ts";
import { AssentPart, onlyChanges } from "../../assent/assent-part.tsx";
import { ItemForm } from "./item-form.tsx";
import look from "./sessions.module.css";

/** Whom the session gave what to do, and how far it is: its owner reports it done, the other party verifies it; until then it comes back on the next agenda. */
export function ItemsPart({ meeting: { session, actionItems } }: { readonly meeting: Meeting }) {
  const words = useWords("sessions");
  const record = useWords("record");
  const common = useWords("common");
  const { party, officer } = useSession();
  const [giving, setGiving] = useState(false);
  return (
    <Sheet title={words("items")} note={words("itemsNote")} actions={!giving && session.life !== "cancelled" && <MandatedButton act="action-item.propose" onPress={() => setGiving(true)}>{words("give")}</MandatedButton>}>
      {giving && <ItemForm session={session} onDone={() => setGiving(false)} />}
      {actionItems.length === 0 && !giving && <p className={look.soft}>{words("noItems")}</p>}
      <ul className={look.list}>
        {actionItems.map((one) => (
          <li key={one.id} className={look.part}>
            <p className={look.line}><strong><Texts of={one.title} /></strong> {one.sample && <SampleMark />} <State kind="action-item" life={one.life} /> {one.closed && <Tag tone="ended">{words("closed")}</Tag>} <Source of={one.act} /></p>
            <p className={look.line}>
              <small className={look.soft}>{words("owner")} <PartyNames of={one.owner} /></small>
              {one.deadline?.due != null && (one.overdue ? <Tag tone="late">{common("overdue")} · <Day on={one.deadline.due.value} style="medium" /></Tag> : <small className={look.soft}>{common("due")} <Day on={one.deadline.due.value} style="medium" /></small>)}
              {one.deadline !== null && (one.deadline.rule.rule !== "date" || one.deadline.rule.move !== undefined) && <small className={look.soft}>{one.deadline.due === null && common("due")} <RuleText rule={one.deadline.rule} links /></small>}
            </p>
            {one.reports.map((report) => <p key={report.id} className={look.line}><To place={places.report(report.id)}>{record("kind.report")}</To> <PartyName origin={report.reporter} /> <State kind="report" life={report.state} /> <Source of={report.newest.id} party={report.reporter} /></p>)}
            {one.agreed && one.owner.includes(party.origin) && one.life !== "verified" && one.life !== "reported" && one.life !== "dropped" && may(officer, "report.submit") && <p data-print="hide"><LinkButton place={`reports/new?about=${encodeURIComponent(one.id)}`}>{words("reportDone")}</LinkButton></p>}
            {one.agreed && !one.owner.includes(party.origin) && one.life === "reported" && one.reports.length > 0 && <p data-print="hide"><LinkButton place={places.report(one.reports.at(-1)!.id)}>{words("verify")}</LinkButton></p>}
            <AssentPart kind="action-item" assent={one.assent} show={onlyChanges} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
