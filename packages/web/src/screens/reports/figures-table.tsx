import { Figure } from "../../design/figure.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { Tag } from "../../design/tag.tsx";
import { PartyName, Texts, textOf, useParties, useReader } from "../../reader/reader.tsx";
import { RemarksOnPart } from "../../remarks/remarks-on-part.tsx";
import { useWords } from "../../words/words.tsx";
import type { ReportAnswer } from "./deeds.ts";
import look from "./reports.module.css";

type FigureRead = ReportAnswer["line"]["figures"][number];

/** The figures of a report, each party's own beside the other's: a dispute never removes what was reported. With the report that they stand `of`, each takes remarks. */
export function FiguresTable({ figures, sample, of }: { readonly figures: readonly FigureRead[]; readonly sample: boolean; readonly of?: string }) {
  const words = useWords("reports");
  const record = useWords("record");
  const reader = useReader();
  const parties = useParties();
  const reporter = figures[0]?.party;
  const ordered = parties.map((one) => one.origin).filter((one) => one === reporter || figures.some((figure) => figure.counters.some((counter) => counter.party === one)));
  const unit = (figure: FigureRead) => (figure.unit === null ? undefined : <Texts of={figure.unit} />);
  const columns: readonly LedgerColumn<FigureRead>[] = [
    { id: "name", head: words("figure"), cell: (figure) => <Texts of={figure.name} /> },
    ...ordered.map((origin): LedgerColumn<FigureRead> => ({
      id: origin, head: textOf(parties.find((one) => one.origin === origin)!.name, reader), align: "end",
      cell: (figure) => {
        if (origin === figure.party) return <Figure value={figure.reported.value} unit={unit(figure)} source={figure.reported.act} party={origin} sample={sample} />;
        const counters = figure.counters.filter((one) => one.party === origin);
        const last = counters.at(-1);
        if (last === undefined) return <span className={look.soft}>{words(figure.confirmed ? "sameFigure" : "noFigure")}</span>;
        return <span><Figure value={last.value} unit={unit(figure)} source={last.act} party={origin} sample={sample} />{last.recorded && <> <Tag tone="disputed">{words("recorded")}</Tag></>}</span>;
      },
    })),
    ...(of === undefined ? [] : [{ id: "remarks", head: record("kinds.remark"), cell: (figure: FigureRead) => <RemarksOnPart about={of} part={partOf(figure)} partName={textOf(figure.name, reader)} act={figure.reported.act} /> }]),
  ];
  return <Ledger caption={words("figures")} columns={columns} rows={figures} keyOf={(figure) => Object.values(figure.name).join("|")} empty={words("noFigures")} toneOf={(figure) => (!figure.confirmed && figure.counters.some((counter) => counter.value !== figure.reported.value) ? "disputed" : undefined)} />;
}

/** How a remark names a figure: by its name in the first language that it was written in, as long as the record takes a part's name. */
export const partOf = ({ name }: Pick<FigureRead, "name">): string => Object.values(name)[0]!.slice(0, 80);

/** In a list: the first figures of a report in a few words, both where they differ. */
export function FiguresInShort({ figures }: { readonly figures: readonly FigureRead[] }) {
  const words = useWords("reports");
  const shown = figures.slice(0, 2);
  return (
    <span className={look.short}>
      {shown.map((figure) => (
        <span key={Object.values(figure.name).join("|")}>
          <span className={look.soft}><Texts of={figure.name} /> </span>
          <Figure value={figure.reported.value} unit={figure.unit === null ? undefined : <Texts of={figure.unit} />} source={figure.reported.act} party={figure.party} />
          {figure.counters.slice(-1).filter((counter) => !figure.confirmed && counter.value !== figure.reported.value).map((counter) => <span key={counter.act} className={look.against}> {words("against")} <Figure value={counter.value} source={counter.act} party={counter.party} /> (<PartyName origin={counter.party} />)</span>)}
        </span>
      ))}
      {figures.length > shown.length && <span className={look.soft}>{words("moreFigures", { count: figures.length - shown.length })}</span>}
    </span>
  );
}
