import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Button } from "../../design/button.tsx";
import { Choice } from "../../design/choice.tsx";
import { FieldRow } from "../../design/field.tsx";
import { Figure } from "../../design/figure.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { State } from "../../design/state.tsx";
import { Tag } from "../../design/tag.tsx";
import { TextBox } from "../../design/text-box.tsx";
import { useFilters } from "../../frame/filters.ts";
import { places } from "../../frame/places.ts";
import { To, useGo } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { pillarTitle } from "../../reader/pillar-name.tsx";
import { Day, Texts, textOf, useParties, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { IndicatorLine } from "./answers.ts";
import { fits, UNSET } from "./list-filters.ts";
import look from "./indicators.module.css";

const STANDINGS = ["one-sided", "within-tolerance", "apart", "reconciled", "disagreement", "none"] as const;

/** The indicators with each party's newest figure, how they stand to each other, and the target. */
export default function Indicators() {
  const words = useWords("indicators");
  const common = useWords("common");
  const record = useWords("record");
  const reader = useReader();
  const [filters, setFilters] = useFilters(UNSET);
  const query = useInfiniteQuery(node.indicators.list.infiniteOptions({
    input: (after: string | undefined) => ({ limit: 200, ...(after === undefined ? {} : { after }) }), initialPageParam: undefined as string | undefined, getNextPageParam: (last) => last.next ?? undefined,
  }));
  const all = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const pillars = [...new Set(all.flatMap((one) => one.pillar ?? []))].map((id) => ({ id, label: pillarTitle(reader, id) }));
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide">
      <div data-print="hide">
        <FieldRow>
          <TextBox label={words("find")} type="search" value={filters.text} onChange={(text) => setFilters({ text })} />
          <Choice label={common("pillar")} value={filters.pillar} onChange={(pillar) => setFilters({ pillar })} options={[{ id: "", label: words("anyPillar") }, ...pillars]} />
          <Choice label={words("standing")} value={filters.standing} onChange={(standing) => setFilters({ standing })} options={[{ id: "", label: words("anyStanding") }, ...STANDINGS.map((id) => ({ id, label: id === "none" ? words("noFigure") : record(`standing.${id}`) }))]} />
        </FieldRow>
      </div>
      <Reading query={query} empty={() => all.length === 0} emptyWords={words("none")}>
        {() => <Table indicators={all.filter((one) => fits(one, filters))} onClear={() => setFilters(UNSET)} more={query.hasNextPage ? () => void query.fetchNextPage() : undefined} />}
      </Reading>
    </Screen>
  );
}

function Table({ indicators, onClear, more }: { readonly indicators: readonly IndicatorLine[]; readonly onClear: () => void; readonly more: (() => void) | undefined }) {
  const words = useWords("indicators");
  const common = useWords("common");
  const record = useWords("record");
  const reader = useReader();
  const go = useGo();
  const parties = useParties();
  const columns: readonly LedgerColumn<IndicatorLine>[] = [
    { id: "title", head: words("indicator"), width: "28%", sort: (a, b) => (textOf(a.title, reader) < textOf(b.title, reader) ? -1 : 1), cell: (one) => (
      <span className={look.stack}><span><To place={places.indicator(one.id)}><Texts of={one.title} /></To>{one.sample && <> <SampleMark /></>}</span>{one.measures?.title != null && <small className={look.soft}><Texts of={one.measures.title} /></small>}</span>
    ) },
    ...parties.map(({ origin, name }): LedgerColumn<IndicatorLine> => ({ id: origin, head: textOf(name, reader), align: "end", cell: (one) => {
      const figure = one.newest?.figures.find(({ party }) => party === origin);
      return figure === undefined ? <span className={look.soft}>{words("noFigure")}</span> : <Figure value={figure.value} unit={<Texts of={one.unit.name} />} source={figure.act} party={origin} />;
    } })),
    { id: "standing", head: words("standing"), cell: (one) => (one.newest === null ? <span className={look.soft}>{words("noFigure")}</span> : <span className={look.stack}><State life={one.newest.standing}>{record(`standing.${one.newest.standing}`)}</State>{one.newest.reconciliation?.value != null && <small className={look.soft}>{words("agreedOn")} <Figure value={one.newest.reconciliation.value.value} source={one.newest.reconciliation.value.act} /></small>}</span>) },
    { id: "period", head: words("newest"), cell: (one) => (one.newest === null ? "–" : <span className={look.stack}><Day on={one.newest.period.to} />{one.stale && <Tag tone="late">{words("stale")}</Tag>}</span>) },
    { id: "target", head: words("target"), align: "end", cell: (one) => (one.target === null ? <span className={look.soft}>–</span> : <span className={look.stack}><Figure value={one.target.value} unit={<Texts of={one.unit.name} />} source={one.target.act} /><small className={look.soft}><Day on={one.target.on.date} /></small></span>) },
  ];
  return (
    <Sheet title={record("count.indicator", { count: indicators.length })}>
      <Ledger caption={words("title")} columns={columns} rows={indicators} onOpen={(one) => go(places.indicator(one.id))} toneOf={(one) => (one.newest?.standing === "apart" || one.newest?.standing === "disagreement" ? "disputed" : one.stale ? "late" : undefined)}
        empty={<>{common("state.emptyFiltered")} <Button kind="quiet" onPress={onClear}>{common("do.clearFilters")}</Button></>} />
      {more !== undefined && <div><Button onPress={more}>{common("do.showMore")}</Button></div>}
    </Sheet>
  );
}
