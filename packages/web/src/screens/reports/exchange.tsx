import { Source } from "../../design/source.tsx";
import { Timeline, type TimelineItem } from "../../design/timeline.tsx";
import { Moment, PartyName } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { AllLanguages } from "./all-languages.tsx";
import type { ReportAnswer } from "./deeds.ts";
import { DocumentLink } from "./document-link.tsx";
import { FiguresTable } from "./figures-table.tsx";
import look from "./reports.module.css";

/** Everything that was said, in time: report, dispute, question, answer, correction, referral. */
export function Exchange({ answer: { exchange, report } }: { readonly answer: ReportAnswer }) {
  const words = useWords("reports");
  const record = useWords("record");
  const versionOf = (id: string | null) => report.versions.findIndex((version) => version.id === id) + 1;
  const items = exchange.map((step): TimelineItem => {
    const dispute = report.disputes.find((one) => one.id === step.id);
    const version = versionOf(step.version);
    return {
      id: step.id, when: <Moment at={step.at} />, tone: step.verb === "dispute" || step.verb === "record" ? "disputed" : "done",
      what: <><strong><PartyName origin={step.party} /></strong>: {record(`verbs.${step.verb as "submit"}`)}{step.ground !== null && <> · {record(`ground.${step.ground as "partly"}`)}</>}{step.to !== null && <> · {record(`referredTo.${step.to as "working-group"}`)}</>}{version > 0 && report.versions.length > 1 && <> · {words("version", { number: version })}</>} <Source of={step.id} party={step.party} /></>,
      more: (
        <div className={look.said}>
          {step.words !== null && <AllLanguages of={step.words} />}
          {dispute !== undefined && dispute.counter.length > 0 && <FiguresTable sample={false} figures={dispute.counter.map((value) => ({ report: report.id, party: dispute.party, name: value.name, unit: value.unit ?? null, indicator: value.indicator ?? null, reported: { value: value.value, act: dispute.id }, counters: [], state: report.state, confirmed: false }))} />}
          {step.document !== null && <DocumentLink document={step.document} name={words("attachment")} />}
        </div>
      ),
    };
  });
  return <Timeline items={items} label={words("exchange")} />;
}
