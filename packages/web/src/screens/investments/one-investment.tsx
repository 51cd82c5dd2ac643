import { useQuery } from "@tanstack/react-query";
import { Alternat } from "../../design/alternat.tsx";
import { LinkButton } from "../../design/button.tsx";
import { Definition } from "../../design/definition.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { Margin, MarginDates } from "../../design/margin.tsx";
import { Provenance } from "../../design/provenance.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To, useObjectId } from "../../frame/to.tsx";
import { node, type ask } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { may, useDay, useSession } from "../../node/session.ts";
import { Day, Moment, PartyName, Texts, useParties } from "../../reader/reader.tsx";
import { Remarks } from "../../remarks/remarks.tsx";
import { useWords } from "../../words/words.tsx";
import { PartyNames } from "../../assent/party-names.tsx";
import { assentedBy } from "../sessions/answers.ts";
import { AssentPart } from "../../assent/assent-part.tsx";
import look from "../sessions/sessions.module.css";
import { Money } from "./money.tsx";

type Answer = Awaited<ReturnType<typeof ask.investments.one>>;
type Contributor = Answer["investment"]["contributors"][number] & { readonly at: string };

/** One investment: who gives, how much of it is pledged, committed, disbursed and confirmed, and by which acts. */
export default function OneInvestment() {
  const id = useObjectId();
  const words = useWords("investments");
  const record = useWords("record");
  const day = useDay();
  const { officer, party } = useSession();
  const query = useQuery(node.investments.one.queryOptions({ input: { id, day } }));
  const investment = query.data?.investment;
  const pays = investment?.contributors.some((one) => one.party === party.origin) === true;
  return (
    <Screen title={<>{investment === undefined ? words("investment") : <Texts of={investment.title} />} {investment?.sample === true && <SampleMark />}</>} above={<To place={places.investments}>{words("title")}</To>}
      lead={query.data?.parent != null && <To place={places.object(query.data.parent.kind, query.data.parent.id)}>{query.data.parent.title === null ? record("kind.initiative") : <Texts of={query.data.parent.title} />}</To>}
      actions={<>{may(officer, "investment.propose") && <LinkButton place={`investments/change/${id}`}>{words("change")}</LinkButton>}{pays && investment?.agreed && may(officer, "report.submit") && <LinkButton kind="primary" place={`reports/new?about=${encodeURIComponent(id)}`}>{words("reportDisbursement")}</LinkButton>}</>}
      margin={query.data !== undefined && <Margin><MarginDates on={query.data.investment.rateDate} term={words("rateDate")} /><Provenance acts={query.data.proposals.map(({ id: act, by, at }) => ({ act, party: by, at, what: record("verbs.propose") }))} /></Margin>}>
      <Reading query={query}>{(answer) => <Leaf answer={answer} />}</Reading>
    </Screen>
  );
}

function Leaf({ answer }: { readonly answer: Answer }) {
  const words = useWords("investments");
  const parties = useParties().map((one) => one.origin);
  const { investment } = answer;
  const own = { ...investment, sample: false };
  const columns: readonly LedgerColumn<Contributor>[] = [
    { id: "name", head: words("contributor"), cell: (one) => <span><Texts of={one.name} />{one.party !== null && <><br /><small className={look.soft}><PartyName origin={one.party} /></small></>}</span> },
    { id: "pledged", head: words("pledged"), align: "end", cell: (one) => <Money of={own} sum={{ value: one.pledged.value, acts: [one.pledged.act] }} /> },
    { id: "committed", head: words("committed"), align: "end", cell: (one) => <Money of={own} sum={{ value: one.committed.value, acts: [one.committed.act] }} /> },
  ];
  return (
    <>
      <Alternat assented={assentedBy(parties, investment)} />
      {answer.proposals.some((one) => one.state === "standing") && <Sheet title={words("proposed")}><AssentPart kind="investment" assent={answer} /></Sheet>}
      <Sheet title={words("what")}>
        <Definition items={[
          [words("stage"), <span key="stage" className={look.line}><State kind="investment" life={investment.life} /> <Source of={investment.act} /></span>],
          [words("currency"), <span key="currency"><bdi dir="ltr">{investment.currency}</bdi> · {words("rateOf")} <Day on={investment.rateDate} /></span>],
          [words("receivers"), <PartyNames key="receivers" of={investment.receivers} />],
          [words("pledged"), <Money key="pledged" of={own} sum={investment.pledged} />], [words("committed"), <Money key="committed" of={own} sum={investment.committed} />],
          [words("disbursedConfirmed"), <Money key="confirmed" of={own} sum={investment.disbursed.confirmed} />], [words("disbursedUnconfirmed"), <Money key="unconfirmed" of={own} sum={investment.disbursed.unconfirmed} />],
        ]} />
      </Sheet>
      <Sheet title={words("contributors")}><Ledger caption={words("contributors")} columns={columns} rows={investment.contributors.map((one, at) => ({ ...one, at: String(at) }))} keyOf={(one) => one.at} /></Sheet>
      <Sheet title={words("disbursements")} note={words("disbursementsNote")}>
        {investment.reports.length === 0 && <p className={look.soft}>{words("noDisbursements")}</p>}
        <ul className={look.list}>
          {investment.reports.map((report) => (
            <li key={report.id} className={look.part}>
              <p className={look.line}><To place={places.report(report.id)}><Texts of={report.newest.content.narrative} /></To> <State kind="report" life={report.state} /> <Source of={report.newest.id} party={report.reporter} /></p>
              <p className={look.line}>{report.newest.content.values.map((value, at) => <span key={at}><Texts of={value.name} />: <Money of={own} sum={{ value: value.value, acts: [report.newest.id] }} /></span>)}</p>
              <p className={look.soft}><PartyName origin={report.reporter} /> · <Moment at={report.at} />{report.awaiting.length > 0 && <> · {words("awaitsConfirmation")} <PartyNames of={report.awaiting} /></>}</p>
            </li>
          ))}
        </ul>
      </Sheet>
      <Remarks about={investment.id} />
    </>
  );
}
