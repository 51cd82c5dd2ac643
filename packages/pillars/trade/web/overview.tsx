import { useQuery } from "@tanstack/react-query";
import { Alternat } from "@mithaq/web/design/alternat.tsx";
import { Choice } from "@mithaq/web/design/choice.tsx";
import { Figure } from "@mithaq/web/design/figure.tsx";
import { Ledger } from "@mithaq/web/design/ledger.tsx";
import { LinkButton } from "@mithaq/web/design/link-button.tsx";
import { Notice } from "@mithaq/web/design/notice.tsx";
import { SampleMark } from "@mithaq/web/design/sample-mark.tsx";
import { Screen } from "@mithaq/web/design/screen.tsx";
import { Sheet } from "@mithaq/web/design/sheet.tsx";
import { Source } from "@mithaq/web/design/source.tsx";
import { Tag } from "@mithaq/web/design/tag.tsx";
import { useFilters } from "@mithaq/web/frame/filters.ts";
import { places } from "@mithaq/web/frame/places.ts";
import { Reading } from "@mithaq/web/node/reading.tsx";
import { Day, Moment, Num, PartyName, useParties } from "@mithaq/web/reader/reader.tsx";
import { useWords } from "@mithaq/web/words/words.tsx";
import { trade, type ListedDataset } from "./ask-trade.ts";
import { ClaimFigure } from "./claim-figure.tsx";
import { byTime, flowOf, placeClaims, type PlacedClaim } from "./claims.ts";
import { FlowName, useFlowName } from "./flow-name.tsx";
import { IctPart } from "./ict-part.tsx";
import { seriesOf } from "./series.ts";
import { SeriesChart } from "./series-chart.tsx";
import look from "./trade.module.css";

/** Trade: both sides' published figures with their pages, over time and against the target. */
export default function Overview() {
  const words = useWords("trade");
  const parties = useParties();
  const datasets = useQuery(trade.datasets());
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide" actions={<><LinkButton place={places.pillar("trade", "compare")}>{words("toCompare")}</LinkButton><LinkButton kind="primary" place={places.pillar("trade", "bring")}>{words("toBring")}</LinkButton></>}>
      <Reading query={datasets}>
        {(listed) => (
          <>
            <Alternat assented={[]} notes={Object.fromEntries(parties.map(({ origin: party }) => [party, words("hasPut", { count: listed.filter((one) => one.party === party).length })]))} />
            {listed.length === 0 ? <Notice tone="plain" title={words("noDatasets")} actions={<LinkButton place={places.pillar("trade", "bring")}>{words("toBring")}</LinkButton>}>{words("noDatasetsNext")}</Notice> : <Figures datasets={listed} />}
            {listed.length > 0 && <Datasets datasets={listed} />}
          </>
        )}
      </Reading>
    </Screen>
  );
}

function Figures({ datasets }: { readonly datasets: readonly ListedDataset[] }) {
  const words = useWords("trade");
  const name = useFlowName();
  const [{ flow }, setFilters] = useFilters({ flow: "IRN=IRQ" });
  const query = useQuery(trade.input());
  return (
    <Reading query={query}>
      {(input) => {
        const placed = placeClaims(input.claims, datasets).toSorted(byTime);
        const target = placed.find((claim) => claim.kind === "target");
        const flows = [...new Set(placed.map(flowOf))];
        const chosen = flows.includes(flow) ? flow : (flows[0] ?? "");
        const shown = placed.filter((claim) => flowOf(claim) === chosen);
        const sameFlow = target !== undefined && flowOf(target) === chosen;
        const series = seriesOf(shown, sameFlow ? Number(target.value) : 0);
        return (
          <>
            <Sheet title={words("figures")} note={words("figuresNote")} actions={<Choice label={words("flow")} value={chosen} onChange={(next) => setFilters({ flow: next })} options={flows.map((one) => ({ id: one, label: name(one) }))} />}>
              {series !== null && <SeriesChart series={series} target={sameFlow ? Number(target.value) : null} label={words("chartLabel", { flow: name(chosen) })} />}
              <Claims claims={shown} caption={name(chosen)} />
            </Sheet>
            <IctPart datasets={datasets} rows={input.rows.length} />
            {target !== undefined && <Sheet title={words("target")} note={words("targetNote")} ruling="plain"><p className={look.line}><ClaimFigure claim={target} /> {words("unit")} · <span lang="en" dir="auto">{target.period.label}</span> · <FlowName of={flowOf(target)} /></p><p className={look.soft}>{words("ictTargetUnknown")}</p></Sheet>}
          </>
        );
      }}
    </Reading>
  );
}

function Claims({ claims, caption }: { readonly claims: readonly PlacedClaim[]; readonly caption: string }) {
  const words = useWords("trade");
  const common = useWords("common");
  return (
    <Ledger caption={caption} rows={claims} keyOf={(claim) => claim.key} columns={[
      { id: "period", head: words("period"), sort: byTime, cell: (claim) => <span className={look.line}><bdi>{claim.period.label}</bdi>{claim.period.start !== null && <span className={look.soft}><Day on={claim.period.start} style="medium" /> – <Day on={claim.period.end!} style="medium" /></span>}</span> },
      { id: "value", head: words("value"), align: "end", sort: (a, b) => Number(a.value) - Number(b.value), cell: (claim) => <ClaimFigure claim={claim} /> },
      { id: "kind", head: words("kindHead"), cell: (claim) => (claim.kind === "final" ? words("kind.final") : <Tag>{words(`kind.${claim.kind}`)}</Tag>) },
      { id: "coverage", head: words("coverage"), cell: (claim) => <span lang="en" dir="auto">{claim.coverage}</span> },
      { id: "reporter", head: words("reporter"), cell: (claim) => <span lang="en" dir="auto">{claim.reporter} · {claim.source}</span> },
      { id: "party", head: common("party"), width: "7rem", cell: (claim) => <PartyName origin={claim.party} /> },
    ]} />
  );
}

function Datasets({ datasets }: { readonly datasets: readonly ListedDataset[] }) {
  const words = useWords("trade");
  const common = useWords("common");
  return (
    <Sheet title={words("datasets")} note={words("datasetsNote")} ruling="plain">
      <Ledger caption={words("datasets")} rows={datasets} keyOf={(one) => one.object} columns={[
        { id: "name", head: common("name"), cell: (one) => <span className={look.line}><span lang="en" dir="auto">{one.dataset.name}</span>{one.sample && <SampleMark />}<Source of={one.act} party={one.party} /></span> },
        { id: "party", head: common("party"), width: "7rem", cell: (one) => <PartyName origin={one.party} /> },
        { id: "at", head: common("date"), cell: (one) => <Moment at={one.at} /> },
        { id: "claims", head: words("claimsCount"), align: "end", cell: (one) => <Figure value={one.claims} source={one.act} party={one.party} /> },
        { id: "rows", head: words("rowsCount"), align: "end", cell: (one) => <Num value={one.rows} /> },
        { id: "source", head: common("source"), cell: (one) => <span lang="en" dir="auto">{one.dataset.source} · {one.dataset.licence}</span> },
        { id: "digest", head: common("hash"), cell: (one) => (one.dataset.sha256 === null ? null : <bdi dir="ltr" className={look.digest} title={one.dataset.sha256}>{one.dataset.sha256.slice(0, 12)}…</bdi>) },
      ]} />
    </Sheet>
  );
}
