import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To, useGo } from "../../frame/to.tsx";
import { PillarName } from "../../reader/pillar-name.tsx";
import { Day, PartyName, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { SecretaryAnswer } from "./secretariat.tsx";

type Line = SecretaryAnswer["overdue"]["lines"][number];

/** Commitments whose day has passed and that nobody has reported fulfilled. */
export function OverdueLines({ lines }: { readonly lines: readonly Line[] }) {
  const words = useWords("secretariat");
  const common = useWords("common");
  const go = useGo();
  const columns: readonly LedgerColumn<Line>[] = [
    { id: "title", head: words("commitment"), width: "40%", cell: (line) => <><To place={places.commitment(line.id)}>{line.title === null ? <Texts of={line.deliverable} /> : <Texts of={line.title} />}</To> {line.sample && <SampleMark />}</> },
    { id: "pillar", head: words("pillar"), cell: (line) => (line.pillar === null ? "–" : <PillarName pillar={line.pillar} />) },
    { id: "obligors", head: words("owes"), cell: (line) => line.obligors.map((party) => <div key={party}><PartyName origin={party} /></div>) },
    { id: "due", head: common("due"), cell: (line) => (line.due === null ? "–" : <><Day on={line.due.value} style="medium" /> <Source of={line.due.act} /></>) },
    { id: "life", head: common("stateName"), cell: (line) => <State kind="commitment" life={line.life} /> },
  ];
  return <Ledger caption={words("overdue")} columns={columns} rows={lines} onOpen={(line) => go(places.commitment(line.id))} empty={words("noneOverdue")} />;
}
