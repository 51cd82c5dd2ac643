import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { Tag } from "../../design/tag.tsx";
import { To, useGo } from "../../frame/to.tsx";
import { PillarName } from "../../reader/pillar-name.tsx";
import { Day, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { placeOfTurn } from "./place-of-turn.ts";
import type { TurnsAnswer } from "./turn-options.ts";

type Line = TurnsAnswer["lines"][number];

/** The matters as a ruled table: what it is, which step is awaited, since when, and its day. Enter opens the screen where the step is taken. */
export function Turns({ lines, none }: { readonly lines: readonly Line[]; readonly none: string }) {
  const words = useWords("inbox");
  const record = useWords("record");
  const common = useWords("common");
  const go = useGo();
  const kindOf = (kind: string) => (record.has(`kind.${kind as "report"}`) ? record(`kind.${kind as "report"}`) : kind);
  const columns: readonly LedgerColumn<Line>[] = [
    {
      id: "matter", head: words("matter"), width: "36%",
      cell: (line) => <><To place={placeOfTurn(line)}>{line.title !== null ? <Texts of={line.title} /> : line.about?.title ? <Texts of={line.about.title} /> : kindOf(line.kind)}</To> {line.sample && <SampleMark />}{line.title !== null && line.about?.title && <small> · <Texts of={line.about.title} /></small>}</>,
    },
    { id: "step", head: words("step"), cell: (line) => <><State step={line.step} /> <small>{kindOf(line.kind)}</small></> },
    { id: "pillar", head: words("pillar"), cell: (line) => (line.pillar === null ? "–" : <PillarName pillar={line.pillar} />) },
    { id: "age", head: words("age"), cell: (line) => common("daysWaiting", { count: line.age }) },
    { id: "due", head: common("due"), width: "8.5rem", cell: (line) => (line.due === null ? "–" : line.overdue ? <><Tag tone="late">{common("overdue")}</Tag> <Day on={line.due} style="medium" /></> : <Day on={line.due} style="medium" />) },
    { id: "source", head: common("source"), cell: (line) => <Source of={line.act} /> },
  ];
  return <Ledger caption={words("title")} columns={columns} rows={lines} keyOf={(line) => `${line.act}/${line.step}/${line.party}`} onOpen={(line) => go(placeOfTurn(line))} empty={none} toneOf={(line) => (line.overdue ? "late" : undefined)} />;
}
