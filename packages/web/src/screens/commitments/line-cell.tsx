import { Figure } from "../../design/figure.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { useSession } from "../../node/session.ts";
import { Day, Num, PartyName, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { DueIn } from "./due-in.tsx";
import type { Line } from "./line-book.ts";
import type { ColumnId } from "./matrix-columns.ts";
import look from "./matrix.module.css";

/** What one column says of one commitment. */
export function LineCell({ column, line, day }: { readonly column: ColumnId; readonly line: Line; readonly day: string }) {
  const words = useWords("commitments");
  const record = useWords("record");
  switch (column) {
    case "title": return <span className={look.two}><To place={places.commitment(line.id)} tabIndex={-1} className={look.title}><Texts of={line.title} /></To>{line.sample && <> <SampleMark /></>}</span>;
    case "deliverable": return <span className={look.two}><Texts of={line.deliverable} /></span>;
    case "obligors": return <Parties of={line.obligors} />;
    case "obligees": return line.obligees === null ? <span className={look.soft}>{words("allOthers")}</span> : <Parties of={line.obligees} />;
    case "owed": return <span>{record(`owed.${line.owed}`)}</span>;
    case "due": return line.due === null ? <span className={look.soft}>{words(line.waits ? "waitsEvent" : "noDay")}</span> : <span className={look.stack}><Day on={line.due} style="medium" /><DueIn due={line.due} day={day} done={line.place === "confirmed" || line.place === "released" || line.place === "lapsed"} /></span>;
    case "place": return <State place={line.place} kind="commitment" life={line.life} />;
    case "assent": return <span className={look.two}>{record.has(`assent.${line.status}` as "assent.decided") ? record(`assent.${line.status}` as "assent.decided") : line.status}</span>;
    case "report": return line.report === null ? <None /> : <span className={look.stack}><To place={places.report(line.report.id)} tabIndex={-1}><Day on={new Date(line.report.at).toISOString().slice(0, 10)} style="medium" /></To><small className={look.one}>{record(`life.report.${line.report.state}` as "life.report.submitted")}</small></span>;
    case "figure": return line.figure === null || line.report === null ? <None /> : (
      <span className={look.stack}>
        <Figure value={line.figure.reported.value} unit={line.figure.unit === null ? undefined : <Texts of={line.figure.unit} />} source={line.figure.reported.act} party={line.report.party} sample={line.sample} />
        {line.figure.counter !== null && <small className={look.against}>{words("against")} <Figure value={line.figure.counter.value} source={line.figure.counter.act} /></small>}
      </span>
    );
    case "evidence": return line.evidence === 0 ? <None /> : <Num value={line.evidence} />;
    case "awaits": return line.awaits.length === 0 ? <None /> : <Parties of={line.awaits} />;
    case "sources": return line.sources === 0 ? <None /> : <Num value={line.sources} />;
  }
}

/** The reader's own first. */
function Parties({ of }: { readonly of: readonly string[] }) {
  const common = useWords("common");
  const own = useSession().party.origin;
  const ordered = of.includes(own) ? [own, ...of.filter((one) => one !== own)] : of;
  return <span className={look.two}>{ordered.map((party, at) => <span key={party}>{at > 0 && common("comma")}<PartyName origin={party} /></span>)}</span>;
}

function None() {
  const common = useWords("common");
  return <span className={look.soft}><span aria-hidden="true">–</span><span className="aside-voice">{common("none")}</span></span>;
}
