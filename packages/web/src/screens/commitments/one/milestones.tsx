import { useState } from "react";
import { RuleText } from "../../../deadlines/rule-text.tsx";
import { BrickLegend, Bricks } from "../../../design/bricks.tsx";
import { Button } from "../../../design/button.tsx";
import { Ledger, type LedgerColumn } from "../../../design/ledger.tsx";
import { SampleMark } from "../../../design/sample-mark.tsx";
import { Sheet } from "../../../design/sheet.tsx";
import { Source } from "../../../design/source.tsx";
import { State } from "../../../design/state.tsx";
import { Day, Days, Texts } from "../../../reader/reader.tsx";
import { may, useSession } from "../../../node/session.ts";
import { useWords } from "../../../words/words.tsx";
import type { MilestoneRead } from "../answers.ts";
import { glazeOf } from "../line-groups.ts";
import { Reschedule } from "./reschedule.tsx";
import look from "./one.module.css";

/** The dated steps of a commitment: one brick each, the frozen day beside the one that holds and the newest forecast. */
export function Milestones({ milestones }: { readonly milestones: readonly MilestoneRead[] }) {
  const words = useWords("commitments");
  const record = useWords("record");
  const { officer } = useSession();
  const [moving, setMoving] = useState<MilestoneRead | null>(null);
  if (milestones.length === 0) return null;
  const counts = { confirmed: 0, reported: 0, disputed: 0, open: 0 };
  for (const one of milestones) {
    const glaze = glazeOf(one.place);
    if (glaze !== null) counts[glaze] += 1;
  }
  const mayMove = officer !== null && may(officer, "milestone.propose");
  const columns: readonly LedgerColumn<MilestoneRead>[] = [
    { id: "title", head: record("kind.milestone"), cell: (one) => <span><Texts of={one.title} />{one.sample && <> <SampleMark /></>}</span> },
    { id: "baseline", head: words("milestone.baseline"), cell: (one) => <span><Day on={one.baseline.value} /> <Source of={one.baseline.act} /></span> },
    { id: "due", head: words("milestone.agreed"), cell: (one) => <Agreed deadline={one.deadline} /> },
    { id: "forecast", head: words("milestone.forecast"), cell: (one) => (one.forecast === null ? <span className={look.soft}>–</span> : <span><Day on={one.forecast.value} /> <Source of={one.forecast.act} /></span>) },
    { id: "slipped", head: words("milestone.slipped"), align: "end", cell: (one) => (one.slippedDays === null || one.slippedDays === 0 ? <span className={look.soft}>–</span> : <span className={one.slippedDays > 0 ? look.late : undefined}><Days count={one.slippedDays} /></span>) },
    { id: "state", head: words("report.state"), cell: (one) => <State kind="milestone" life={one.life} place={one.place} /> },
    ...(mayMove ? [{ id: "move", head: words("milestone.move"), quiet: true, cell: (one: MilestoneRead) => <Button kind="quiet" onPress={() => setMoving(one)}>{words("milestone.move")}</Button> }] : []),
  ];
  return (
    <Sheet title={record("count.milestone", { count: milestones.length })} note={words("milestone.note")}>
      <Bricks counts={counts} label={record("kinds.milestone")} size="large" />
      <BrickLegend counts={counts} />
      <Ledger caption={record("kinds.milestone")} columns={columns} rows={milestones} toneOf={(one) => (one.place === "overdue" ? "late" : one.place === "disputed" ? "disputed" : undefined)} />
      {moving !== null && <Reschedule milestone={moving} onClose={() => setMoving(null)} />}
    </Sheet>
  );
}

/** The day that holds, and the rule that it comes from where it is not simply a day. */
function Agreed({ deadline }: Pick<MilestoneRead, "deadline">) {
  const words = useWords("commitments");
  const rule = deadline !== null && (deadline.rule.rule !== "date" || deadline.rule.move !== undefined) ? <><br /><small className={look.soft}><RuleText rule={deadline.rule} links /></small></> : null;
  return deadline?.due == null ? <span>{words("waitsEvent")}{rule}</span> : <span><Day on={deadline.due.value} /> <Source of={deadline.due.act} />{rule}</span>;
}
