import { useQuery } from "@tanstack/react-query";
import { Figure } from "@mithaq/web/design/figure.tsx";
import { Ledger } from "@mithaq/web/design/ledger.tsx";
import { LinkButton } from "@mithaq/web/design/link-button.tsx";
import { Notice } from "@mithaq/web/design/notice.tsx";
import { Sheet } from "@mithaq/web/design/sheet.tsx";
import { places } from "@mithaq/web/frame/places.ts";
import { Reading } from "@mithaq/web/node/reading.tsx";
import { useWords } from "@mithaq/web/words/words.tsx";
import type { IctShare, NoIctShare, TradeParameters } from "../engine/index.ts";
import { trade, type ListedDataset } from "./ask-trade.ts";
import { trimmed } from "./claim-figure.tsx";
import { actsOf } from "./claims.ts";
import look from "./trade.module.css";

const ICT: TradeParameters = { coverages: [], rebase: [], mirrors: [], mirrorRows: null, forecasts: [], path: null, ictShare: true };

/** The part of ICT in what was imported row by row; where nothing was, it says so and what to bring. It is never estimated. */
export function IctPart({ datasets, rows }: { readonly datasets: readonly ListedDataset[]; readonly rows: number }) {
  const words = useWords("trade");
  if (rows === 0) return <Sheet title={words("ict")} ruling="plain"><Notice tone="plain" title={words("ictNoRows")} actions={<LinkButton place={places.pillar("trade", "bring")}>{words("toBring")}</LinkButton>}>{words("ictNoRowsNext")}</Notice></Sheet>;
  return <Shares datasets={datasets} />;
}

function Shares({ datasets }: { readonly datasets: readonly ListedDataset[] }) {
  const words = useWords("trade");
  const query = useQuery(trade.run(ICT));
  return (
    <Sheet title={words("ict")} note={words("ictNote")}>
      <Reading query={query}>
        {({ ict }) => (
          <Ledger caption={words("ict")} rows={ict} keyOf={(one) => one.flow} columns={[
            { id: "flow", head: words("flow"), cell: (one) => <bdi dir="ltr">{one.flow}</bdi> },
            { id: "total", head: words("total"), align: "end", cell: (one) => (isShare(one) ? <Part figure={one.total} datasets={datasets} /> : null) },
            { id: "core", head: words("ictCore"), align: "end", cell: (one) => (isShare(one) ? <Part figure={one.core.value} datasets={datasets} /> : <span className={look.soft}>{words(`ictNone.${one.reason}`)}</span>) },
            { id: "share", head: words("ictShare"), align: "end", cell: (one) => (isShare(one) && one.core.share !== null ? <Part figure={{ ...one.core.share, value: percent(one.core.share.value) }} datasets={datasets} unit="%" /> : null) },
            { id: "wide", head: words("ictWide"), align: "end", cell: (one) => (isShare(one) && one.wide.share !== null ? <Part figure={{ ...one.wide.share, value: percent(one.wide.share.value) }} datasets={datasets} unit="%" /> : null) },
            { id: "list", head: words("ictList"), cell: (one) => (isShare(one) ? <span lang="en" dir="auto">{one.list.name}{!one.list.official && <> · <span className={look.soft}>{words("notOfficial")}</span></>}</span> : null) },
          ]} />
        )}
      </Reading>
    </Sheet>
  );
}

function Part({ figure, datasets, unit }: { readonly figure: { readonly value: string; readonly sources: readonly string[] }; readonly datasets: readonly ListedDataset[]; readonly unit?: string }) {
  const acts = actsOf(figure.sources, datasets);
  return <Figure value={trimmed(figure.value)} unit={unit} source={acts} sample={datasets.some((one) => one.sample && acts.includes(one.act))} />;
}

function isShare(one: IctShare | NoIctShare): one is IctShare {
  return "list" in one;
}

/** "0.043210" is "4.32". */
export function percent(ratio: string): string {
  return (Number(ratio) * 100).toFixed(2);
}
