import { useQuery } from "@tanstack/react-query";
import { Alternat } from "../../design/alternat.tsx";
import { Button } from "../../design/button.tsx";
import { Definition } from "../../design/definition.tsx";
import { Margin, MarginDates, MarginItem } from "../../design/margin.tsx";
import { Provenance } from "../../design/provenance.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To, useObjectId } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useSession } from "../../node/session.ts";
import { Day, Texts, textOf, useReader } from "../../reader/reader.tsx";
import { Remarks } from "../../remarks/remarks.tsx";
import { useWords } from "../../words/words.tsx";
import { AllLanguages } from "./all-languages.tsx";
import { ClockText, TurnsText } from "./clock-text.tsx";
import { DeedsSheet } from "./deeds-sheet.tsx";
import type { ReportAnswer } from "./deeds.ts";
import { EvidencePieces } from "./evidence-pieces.tsx";
import { Exchange } from "./exchange.tsx";
import { FiguresTable, partOf } from "./figures-table.tsx";
import { PeriodText } from "./period-text.tsx";
import { Versions } from "./versions.tsx";

/** One report: what is claimed, both parties' figures, what it rests on, what was said of it, and what can be said next. */
export default function OneReport() {
  const id = useObjectId();
  const words = useWords("reports");
  const query = useQuery(node.reports.one.queryOptions({ input: { id } }));
  const answer = query.data;
  const about = answer?.about[0];
  return (
    <Screen above={<To place={places.reports}>{words("title")}</To>} title={about?.title == null ? words("one") : words.rich("oneOn", { title: () => <Texts of={about.title!} /> })} lead={answer !== undefined && <Lead answer={answer} />}
      actions={<Button kind="quiet" onPress={() => window.print()}>{words("print")}</Button>} margin={answer !== undefined && <Hashiya answer={answer} />}>
      <Reading query={query}>{(read) => <Leaf answer={read} />}</Reading>
    </Screen>
  );
}

function Lead({ answer: { report, line } }: { readonly answer: ReportAnswer }) {
  const record = useWords("record");
  const words = useWords("reports");
  return <><State kind="report" life={report.state} /> · {words("claims", { claim: record(`claim.${report.newest.content.claims}`) })} · <PeriodText of={report.newest.content.period} /> {line.sample && <SampleMark />}</>;
}

function Leaf({ answer }: { readonly answer: ReportAnswer }) {
  const { report, line, about, evidence } = answer;
  const words = useWords("reports");
  const record = useWords("record");
  const reader = useReader();
  const { newest } = report;
  const said = (party: string) => report.judgements.findLast((one) => one.party === party && one.version === newest.id);
  const notes = Object.fromEntries([[report.reporter, words("reports")], ...report.judges.map((party) => [party, said(party) === undefined ? words("judges") : record(`verbs.${said(party)!.verb}`)])]) as Record<string, string>;
  const assented = [report.reporter, ...report.judges.filter((party) => ["confirm", "observe"].includes(said(party)?.verb ?? ""))];
  return (
    <>
      <Alternat parties={[report.reporter, ...report.judges]} assented={assented} notes={notes} />
      <Sheet title={words("claimed")}>
        <Definition items={[
          [words("about"), about.map(({ id, kind, title }) => <span key={id}><To place={places.object(kind, id)}>{title === null ? record(`kind.${kind as "commitment"}`) : <Texts of={title} />}</To> <small>({record(`kind.${kind as "commitment"}`)})</small> </span>)],
          [words("period"), <PeriodText key="period" of={newest.content.period} />],
          [words("claim"), <span key="claim">{record(`claim.${newest.content.claims}`)} <Source of={newest.id} party={report.reporter} /></span>],
          [words("forecast"), newest.content.forecast !== undefined && <Day key="forecast" on={newest.content.forecast} />],
        ]} />
        <h3>{words("narrative")} <Source of={newest.id} party={report.reporter} /></h3>
        <AllLanguages of={newest.content.narrative} />
        <h3>{words("figures")}</h3>
        {line.figures.some((figure) => figure.counters.length > 0) && <p>{words("figuresNote")}</p>}
        <FiguresTable figures={line.figures} sample={line.sample} of={report.id} />
      </Sheet>
      <DeedsSheet answer={answer} />
      <Sheet title={record("kinds.evidence")} note={evidence.length > 0 && record("count.evidence", { count: evidence.length })} ruling="plain"><EvidencePieces pieces={evidence} of={newest.content.evidence} /></Sheet>
      <Sheet title={words("exchange")} note={words("exchangeNote")} ruling="plain"><Exchange answer={answer} /></Sheet>
      <Versions report={report} />
      <Remarks about={report.id} nameOf={(part) => textOf(line.figures.find((figure) => partOf(figure) === part)?.name ?? { en: part }, reader)} />
    </>
  );
}

function Hashiya({ answer: { report, line } }: { readonly answer: ReportAnswer }) {
  const words = useWords("reports");
  const record = useWords("record");
  const { party } = useSession();
  return (
    <Margin>
      <MarginDates on={line.on} term={words("submittedOn")} />
      <MarginItem term={words("turn.head")}><TurnsText turns={line.turns} own={party.origin} /></MarginItem>
      <MarginItem term={words("clock.head")}><ClockText clock={line.clock} /></MarginItem>
      <Provenance acts={[...report.versions.map((version, at) => ({ act: version.id, party: report.reporter, at: version.at, what: record(at === 0 ? "verbs.submit" : "verbs.correct") })), ...report.judgements.filter((one) => one.version === report.newest.id).map((one) => ({ act: one.id, party: one.party, at: one.at, what: record(`verbs.${one.verb}`) }))]} />
    </Margin>
  );
}
