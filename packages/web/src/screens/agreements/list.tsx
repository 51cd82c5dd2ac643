import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { BrickLegend, Bricks } from "../../design/bricks.tsx";
import { Button, LinkButton } from "../../design/button.tsx";
import { Choice } from "../../design/choice.tsx";
import { FieldRow } from "../../design/field.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { State } from "../../design/state.tsx";
import { TextBox } from "../../design/text-box.tsx";
import { useFilters } from "../../frame/filters.ts";
import { places } from "../../frame/places.ts";
import { useGo } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { may, useSession } from "../../node/session.ts";
import { textOf, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { countStates, fits, legalTone, treeOf, type TreeRow } from "./agreement-tree.ts";
import type { Listed } from "./answers.ts";
import { AgreementTitle, AssentCell, AwaitsCell, LanguagesCell, VersionsCell } from "./list-cells.tsx";

const UNSET = { text: "", state: "", awaits: "" };
const STATES = ["text", "drafting", "initialled", "signing", "signed", "unknown", "provisional", "in-force", "suspended", "notice-running", "terminated", "expired"] as const;

/** Every agreement of the programme, each under the one that it belongs to. */
export default function Agreements() {
  const words = useWords("agreements");
  const record = useWords("record");
  const { officer } = useSession();
  const query = useInfiniteQuery(node.agreements.list.infiniteOptions({
    input: (after: string | undefined) => ({ limit: 200, ...(after === undefined ? {} : { after }) }), initialPageParam: undefined as string | undefined, getNextPageParam: (last) => last.next ?? undefined,
  }));
  const [filters, setFilters] = useFilters(UNSET);
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide" actions={officer !== null && may(officer, "agreement.propose") && <LinkButton place="agreements/new">{words("new.title")}</LinkButton>}>
      <div data-print="hide">
        <FieldRow>
          <TextBox label={words("list.find")} type="search" value={filters.text} onChange={(text) => setFilters({ text })} />
          <Choice label={words("list.state")} value={filters.state} onChange={(state) => setFilters({ state })} options={[{ id: "", label: words("list.anyState") }, ...STATES.map((id) => ({ id, label: record(`legal.${id}`) }))]} />
          <Choice label={words("list.turn")} value={filters.awaits} onChange={(awaits) => setFilters({ awaits })} options={[{ id: "", label: words("list.anyTurn") }, { id: "us", label: words("list.us") }, { id: "them", label: words("list.them") }]} />
        </FieldRow>
      </div>
      <Reading query={query} empty={(data) => data.pages[0]!.total === 0} emptyWords={words("list.none")}>
        {(data) => <List agreements={data.pages.flatMap((page) => page.agreements)} total={data.pages[0]!.total} filters={filters} more={query.hasNextPage ? () => void query.fetchNextPage() : undefined} onClear={() => setFilters(UNSET)} />}
      </Reading>
    </Screen>
  );
}

function List({ agreements, total, filters, more, onClear }: { readonly agreements: readonly Listed[]; readonly total: number; readonly filters: typeof UNSET; readonly more: (() => void) | undefined; readonly onClear: () => void }) {
  const words = useWords("agreements");
  const common = useWords("common");
  const record = useWords("record");
  const reader = useReader();
  const go = useGo();
  const { party } = useSession();
  const rows = useMemo(() => {
    const by = new Intl.Collator(reader.language);
    return treeOf(agreements.filter((one) => fits(one, filters, party.origin)), (a, b) => by.compare(textOf(a.title, reader), textOf(b.title, reader)));
  }, [agreements, filters, party.origin, reader]);
  const counts = countStates(rows);
  const columns: readonly LedgerColumn<TreeRow>[] = [
    { id: "title", head: words("column.title"), width: "33%", cell: (row) => <AgreementTitle row={row} /> },
    { id: "legal", head: words("column.legal"), width: "16%", cell: (row) => <State legal={row.legal.state} tone={legalTone(row.legal.state)} /> },
    { id: "assent", head: words("column.assent"), cell: (row) => <AssentCell row={row} /> },
    { id: "versions", head: words("column.versions"), align: "end", cell: (row) => <VersionsCell row={row} /> },
    { id: "languages", head: words("column.languages"), width: "13%", cell: (row) => <LanguagesCell row={row} /> },
    { id: "awaits", head: words("column.awaits"), width: "17%", cell: (row) => <AwaitsCell row={row} /> },
  ];
  return (
    <Sheet title={record("count.agreement", { count: rows.length })} note={rows.length < total && words("list.shownOf", { shown: rows.length, total })}>
      <Bricks counts={counts} label={record("kinds.agreement")} size="row" />
      <BrickLegend counts={counts} names={{ confirmed: words("brick.confirmed"), reported: words("brick.reported"), disputed: words("brick.disputed"), open: words("brick.open") }} />
      <Ledger caption={words("title")} columns={columns} rows={rows} onOpen={(row) => go(places.agreement(row.id))} toneOf={(row) => (row.rivals ? "disputed" : row.awaits.includes(party.origin) ? "late" : undefined)}
        empty={<>{common("state.emptyFiltered")} <Button kind="quiet" onPress={onClear}>{common("do.clearFilters")}</Button></>} />
      {more !== undefined && <div><Button onPress={more}>{common("do.showMore")}</Button></div>}
    </Sheet>
  );
}
