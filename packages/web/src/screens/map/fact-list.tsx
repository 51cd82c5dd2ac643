import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { textOf, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { PlacesAnswer } from "./place-list.tsx";

type Fact = PlacesAnswer["facts"][number];

/** What published pages say of links between the places, each with its page: no act of the record, and nobody has assented to it. */
export function FactList({ answer }: { readonly answer: PlacesAnswer }) {
  const words = useWords("map");
  const common = useWords("common");
  const reader = useReader();
  const names = new Map(answer.places.map(({ id, names }) => [id, textOf(names, reader)]));
  const columns: readonly LedgerColumn<Fact>[] = [
    { id: "system", head: words("system"), cell: (fact) => <bdi lang="en">{fact.system}</bdi> },
    { id: "type", head: words("type"), cell: (fact) => words(`links.${fact.type}`) },
    { id: "status", head: common("stateName"), cell: (fact) => words(`status.${fact.status}`) },
    { id: "places", head: words("ends"), cell: (fact) => fact.places.map((place) => names.get(place)).filter((name) => name !== undefined).join(common("semicolon")) },
    { id: "since", head: common("since"), cell: (fact) => (fact.since === null ? "–" : <bdi dir="ltr">{fact.since}</bdi>) },
    { id: "page", head: common("source"), cell: (fact) => <bdi dir="ltr" lang="en">{fact.page}</bdi> },
  ];
  return <Ledger caption={words("facts")} columns={columns} rows={answer.facts} />;
}
