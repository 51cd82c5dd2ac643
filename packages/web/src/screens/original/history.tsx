import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { places } from "../../frame/places.ts";
import { To, useGo } from "../../frame/to.tsx";
import { Moment, Num, PartyName } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { actWords } from "../../signing/act-words.ts";
import type { ObjectRead } from "./answers.ts";
import { Verdict } from "./verdict.tsx";

type Fact = ObjectRead["history"][number] & { readonly id: string; readonly at: number | null };

/** Every act on the object, valid or not, log by log. Nothing is edited and nothing deleted: this is all there ever was. */
export function History({ object }: { readonly object: ObjectRead }) {
  const words = useWords("original");
  const record = useWords("record");
  const common = useWords("common");
  const go = useGo();
  const rows = object.history.map((fact): Fact => ({ ...fact, id: typeof fact.content["id"] === "string" ? fact.content["id"] : "", at: typeof fact.content["at"] === "number" ? fact.content["at"] : null })).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const columns: readonly LedgerColumn<Fact>[] = [
    { id: "act", head: common("act"), cell: (fact) => (fact.id === "" ? actWords(record, fact.kind) : <To place={places.act(fact.id)}>{actWords(record, fact.kind)}</To>) },
    { id: "party", head: common("party"), width: "20%", cell: (fact) => <PartyName origin={fact.origin} /> },
    { id: "index", head: common("numberShort"), align: "end", width: "5rem", quiet: true, cell: (fact) => <Num value={fact.index} /> },
    { id: "at", head: common("time"), width: "24%", cell: (fact) => (fact.at === null ? "–" : <Moment at={fact.at} />) },
    { id: "verdict", head: words("verdict"), width: "9rem", cell: (fact) => <Verdict verdict={fact.verdict} /> },
  ];
  return <Sheet title={words("history")}><Ledger caption={words("history")} columns={columns} rows={rows} keyOf={(fact) => `${fact.origin} ${fact.index}`} onOpen={(fact) => fact.id !== "" && go(places.act(fact.id))} toneOf={(fact) => (fact.verdict === "valid" ? undefined : "disputed")} empty={common("state.empty")} /></Sheet>;
}
