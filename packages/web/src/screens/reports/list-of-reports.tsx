import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Bricks, BrickLegend } from "../../design/bricks.tsx";
import { Button, LinkButton } from "../../design/button.tsx";
import { Choice } from "../../design/choice.tsx";
import { FieldRow } from "../../design/field.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { State } from "../../design/state.tsx";
import { useFilters } from "../../frame/filters.ts";
import { places } from "../../frame/places.ts";
import { To, useGo } from "../../frame/to.tsx";
import { ask, node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { may, useSession } from "../../node/session.ts";
import { Day, PartyName, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { ClockText, TurnsText } from "./clock-text.tsx";
import { countReports, REPORT_STATES } from "./count-reports.ts";
import { FiguresInShort } from "./figures-table.tsx";
import { PeriodText } from "./period-text.tsx";
import look from "./reports.module.css";

type Answer = Awaited<ReturnType<typeof ask.reports.list>>;
type Line = Answer["lines"][number];

/** The reports of both sides: those longest awaited first. */
export default function ListOfReports() {
  const words = useWords("reports");
  const record = useWords("record");
  const common = useWords("common");
  const { officer, party } = useSession();
  const go = useGo();
  const [filters, change] = useFilters({ side: "", state: "", awaits: "", about: "" });
  const asked = { ...one("side", filters.side, ["ours", "theirs"] as const), ...one("state", filters.state, REPORT_STATES), ...one("awaits", filters.awaits, ["us", "them"] as const), ...(filters.about === "" ? {} : { about: filters.about }) };
  const query = useInfiniteQuery(node.reports.list.infiniteOptions({ input: (after: string | undefined) => ({ ...asked, limit: 50, ...(after === undefined ? {} : { after }) }), initialPageParam: undefined as string | undefined, getNextPageParam: (last) => last.next ?? undefined, placeholderData: keepPreviousData }));
  const columns: readonly LedgerColumn<Line>[] = [
    { id: "about", head: words("about"), cell: (line) => <span><To place={places.report(line.id)}>{line.about?.title === null || line.about === null ? common("untitled") : <Texts of={line.about.title} />}</To> {line.sample && <SampleMark />}<br /><small className={look.soft}>{record(`kind.${(line.about?.kind ?? "other") as "commitment"}`)} · <PeriodText of={line.period} /></small></span>, width: "31%" },
    { id: "reporter", head: words("reporter"), cell: (line) => <span><PartyName origin={line.reporter} /><br /><small className={look.soft}><Day on={line.on} /></small></span>, width: "13%" },
    { id: "state", head: common("status"), cell: (line) => <span><State kind="report" life={line.state} /><br /><small className={look.soft}>{words("claims", { claim: record(`claim.${line.claims}`) })}{line.versions > 1 && <> · {words("versionsCount", { count: line.versions })}</>}</small></span>, width: "18%" },
    { id: "figures", head: words("figures"), cell: (line) => (line.figures.length === 0 ? <span className={look.soft}>{words("noFigures")}</span> : <FiguresInShort figures={line.figures} />), width: "20%" },
    { id: "turn", head: words("turn.head"), cell: (line) => <span><TurnsText turns={line.turns} own={party.origin} />{line.clock.state === "stopped" && <small className={look.soft}><ClockText clock={line.clock} /></small>}</span>, width: "18%" },
  ];
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide"
      actions={<><LinkButton place="reports/disagreements">{words("disagreements.title")}</LinkButton><LinkButton place="evidence">{record("kinds.evidence")}</LinkButton>{officer !== null && (may(officer, "report.submit")) && <LinkButton place="reports/new" kind="primary">{words("write")}</LinkButton>}</>}>
      <Sheet>
        <div data-print="hide">
          <FieldRow>
            <Choice label={words("filter.side")} value={filters.side} onChange={(side) => change({ side })} options={[{ id: "", label: common("all") }, { id: "ours", label: words("ours") }, { id: "theirs", label: words("theirs") }]} />
            <Choice label={common("status")} value={filters.state} onChange={(state) => change({ state })} options={[{ id: "", label: common("all") }, ...REPORT_STATES.map((id) => ({ id, label: record(`life.report.${id}`) }))]} />
            <Choice label={words("turn.head")} value={filters.awaits} onChange={(awaits) => change({ awaits })} options={[{ id: "", label: common("all") }, { id: "us", label: words("filter.us") }, { id: "them", label: words("filter.them") }]} />
          </FieldRow>
          {Object.values(filters).some((value) => value !== "") && <p><Button kind="quiet" onPress={() => change({ side: "", state: "", awaits: "", about: "" })}>{common("do.clearFilters")}</Button></p>}
        </div>
        <Reading query={query}>
          {({ pages }) => {
            const lines = pages.flatMap((page) => page.lines);
            const counts = pages.at(-1)!.counts;
            return (
              <>
                <div className={look.counts}>
                  {(["ours", "theirs"] as const).map((side) => <p key={side} className={look.count}><span>{words(side)}</span> <Bricks counts={countReports(counts, side)} label={words(side)} most={60} none={<span className={look.soft}>{words("none")}</span>} /></p>)}
                  <BrickLegend />
                  <span className={look.soft}>{record("count.report", { count: pages[0]!.total })}</span>
                </div>
                <Ledger caption={record("count.report", { count: pages[0]!.total })} columns={columns} rows={lines} onOpen={(line) => go(places.report(line.id))} empty={Object.values(filters).some((value) => value !== "") ? common("state.emptyFiltered") : words("empty")} toneOf={(line) => (line.state === "disputed" || line.state === "referred" || line.state === "recorded-disagreement" ? "disputed" : line.turns.some((turn) => turn.party === party.origin) ? "own" : undefined)} />
                {query.hasNextPage && <p><Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>{common("do.showMore")}</Button></p>}
              </>
            );
          }}
        </Reading>
      </Sheet>
    </Screen>
  );
}

function one<K extends string, V extends string>(name: K, value: string, known: readonly V[]): { readonly [name in K]?: V } {
  const found = known.find((other) => other === value);
  return (found === undefined ? {} : { [name]: found }) as { readonly [name in K]?: V };
}
