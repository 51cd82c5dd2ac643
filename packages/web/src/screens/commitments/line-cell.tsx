import type { ReactNode } from "react";
import { Figure } from "../../design/figure.tsx";
import { addressOf } from "../../frame/plain-link.ts";
import { places } from "../../frame/places.ts";
import { Num } from "../../reader/reader.tsx";
import type { Line } from "./line-book.ts";
import type { ColumnId } from "./matrix-columns.ts";
import look from "./matrix.module.css";
import type { Sayings } from "./sayings.tsx";

/** What one column says of one commitment. Links are plain ones; the grid follows them. */
export function lineCell(column: ColumnId, line: Line, said: Sayings): ReactNode {
  switch (column) {
    case "title": return <><a href={addressOf(said.language, places.commitment(line.id))} tabIndex={-1} className={look.title}>{said.text(line.title)}</a>{line.sample && " "}{line.sample && said.sample}</>;
    case "deliverable": return said.text(line.deliverable);
    case "obligors": return said.parties(line.obligors);
    case "obligees": return line.obligees === null ? <span className={look.soft}>{said.words("allOthers")}</span> : said.parties(line.obligees);
    case "owed": return said.owed(line.owed);
    case "due": return line.due === null ? <span className={look.soft}>{said.words(line.waits ? "waitsEvent" : "noDay")}</span> : <>{said.day(line.due)}{!isDone(line) && said.due(line.due)}</>;
    case "place": return said.state(line);
    case "assent": return said.assent(line.status);
    case "report": return line.report === null ? said.none : <><a href={addressOf(said.language, places.report(line.report.id))} tabIndex={-1}>{said.day(new Date(line.report.at).toISOString().slice(0, 10))}</a><small className={look.one}>{said.reported(line.report.state)}</small></>;
    case "figure": return line.figure === null || line.report === null ? said.none : (
      <>
        <Figure value={line.figure.reported.value} unit={line.figure.unit === null ? undefined : said.text(line.figure.unit)} source={line.figure.reported.act} party={line.report.party} sample={line.sample} />
        {line.figure.counter !== null && <small className={look.against}>{said.words("against")} <Figure value={line.figure.counter.value} source={line.figure.counter.act} /></small>}
      </>
    );
    case "evidence": return line.evidence === 0 ? said.none : <Num value={line.evidence} />;
    case "awaits": return line.awaits.length === 0 ? said.none : said.parties(line.awaits);
    case "sources": return line.sources === 0 ? said.none : <Num value={line.sources} />;
  }
}

/** Its deadline no longer matters. */
function isDone({ place }: Line): boolean {
  return place === "confirmed" || place === "released" || place === "lapsed";
}

/** How a column's cell is laid: two lines of running text at most, or one line under another. */
export const CELL_LOOKS: { readonly [column in ColumnId]?: string | undefined } = {
  title: look.two, deliverable: look.two, obligors: look.two, obligees: look.two, assent: look.two, awaits: look.two, due: look.stack, report: look.stack, figure: look.stack,
};
