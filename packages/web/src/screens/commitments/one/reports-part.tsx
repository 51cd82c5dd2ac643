import { LinkButton } from "../../../design/button.tsx";
import { Ledger, type LedgerColumn } from "../../../design/ledger.tsx";
import { SampleMark } from "../../../design/sample-mark.tsx";
import { Sheet } from "../../../design/sheet.tsx";
import { Source } from "../../../design/source.tsx";
import { State } from "../../../design/state.tsx";
import { Tag } from "../../../design/tag.tsx";
import { places } from "../../../frame/places.ts";
import { To, useGo } from "../../../frame/to.tsx";
import { may, useSession } from "../../../node/session.ts";
import { Day, Moment, PartyName, Texts } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { FiguresTable } from "../../reports/figures-table.tsx";
import { PeriodText } from "../../reports/period-text.tsx";
import type { CommitmentRead, Story } from "../answers.ts";
import look from "./one.module.css";

type ReportRead = CommitmentRead["reports"][number];

/** What was reported and how it was judged: both figures where they differ, the evidence, what was said of each report. */
export function ReportsPart({ story: { commitment, evidence } }: { readonly story: Story }) {
  const words = useWords("commitments");
  const record = useWords("record");
  const go = useGo();
  const { party, officer } = useSession();
  const ours = commitment.obligors.includes(party.origin);
  const columns: readonly LedgerColumn<ReportRead>[] = [
    { id: "period", head: words("report.period"), cell: (one) => <To place={places.report(one.id)}><PeriodText of={one.newest.content.period} /></To> },
    { id: "by", head: words("report.by"), cell: (one) => <span className={look.stack}><PartyName origin={one.reporter} /><small className={look.soft}><Moment at={one.newest.at} /> <Source of={one.newest.id} party={one.reporter} /></small></span> },
    { id: "claims", head: words("report.claims"), cell: (one) => <span>{record(`claim.${one.newest.content.claims}`)}{one.newest.content.sample && <> <SampleMark /></>}</span> },
    { id: "state", head: words("report.state"), cell: (one) => <State kind="report" life={one.state} /> },
    { id: "judged", head: words("report.judged"), cell: (one) => <Judged report={one} /> },
  ];
  return (
    <>
      <Sheet title={record("kinds.report")} actions={ours && officer !== null && may(officer, "report.submit") && <LinkButton kind="primary" place={`reports/new?about=${commitment.id}`}>{words("report.write")}</LinkButton>}>
        <Ledger caption={record("kinds.report")} columns={columns} rows={commitment.reports.toReversed()} onOpen={(one) => go(places.report(one.id))} empty={words("report.none")} toneOf={(one) => (one.state === "disputed" || one.state === "referred" || one.state === "recorded-disagreement" ? "disputed" : undefined)} />
      </Sheet>
      {commitment.figures.length > 0 && <Sheet title={record("kinds.figure")} note={words("report.bothFigures")}>{byReport(commitment.figures).map((figures) => <FiguresTable key={figures[0]!.report} figures={figures} sample={commitment.sample} />)}</Sheet>}
      <Sheet title={record("kinds.evidence")} ruling="plain">
        {evidence.length === 0 ? <p className={look.soft}>{words("report.noEvidence")}</p> : (
          <ul className={look.plain}>{evidence.map((one) => <li key={one.id} className={look.line}><To place={places.evidence(one.id)}><Texts of={one.title} /></To> <Tag>{record(`evidenceKind.${one.evidence}`)}</Tag> <State kind="evidence" life={one.life} /> <small className={look.soft}><PartyName origin={one.submitter} />, <Day on={one.date} /></small> {one.sample && <SampleMark />} <Source of={one.act} party={one.submitter} /></li>)}</ul>
        )}
      </Sheet>
    </>
  );
}

/** The last word of the other side on the report, with its act. */
function Judged({ report }: { readonly report: ReportRead }) {
  const words = useWords("commitments");
  const record = useWords("record");
  const last = report.judgements.at(-1);
  if (last === undefined) return <span className={look.soft}>{words("report.unjudged")}</span>;
  const dispute = report.disputes.find((one) => one.id === last.id);
  return <span className={look.stack}><span>{record(`verbs.${last.verb}`)} <Source of={last.id} party={last.party} /></span><small className={look.soft}><PartyName origin={last.party} />{dispute !== undefined && <> · {record(`ground.${dispute.ground as "method"}`)}</>}</small></span>;
}

/** A table names each figure once: figures of one report together, the newest report first. */
function byReport(figures: CommitmentRead["figures"]): readonly CommitmentRead["figures"][] {
  return [...Map.groupBy(figures, (one) => one.report).values()].toReversed();
}
