import { useQuery } from "@tanstack/react-query";
import { LinkButton } from "../../design/button.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To, useGo } from "../../frame/to.tsx";
import { node, type ask } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { may, useDay, useSession } from "../../node/session.ts";
import { Day, formatNumberText, Num, PartyName, Texts, useParties, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import look from "../sessions/sessions.module.css";

type Line = Awaited<ReturnType<typeof ask.bodies.list>>["bodies"][number];

/** The joint committee and its working groups. */
export default function ListOfBodies() {
  const words = useWords("bodies");
  const record = useWords("record");
  const common = useWords("common");
  const { officer } = useSession();
  const day = useDay();
  const go = useGo();
  const reader = useReader();
  const order = useParties().map((one) => one.origin);
  const query = useQuery(node.bodies.list.queryOptions({ input: { day } }));
  const columns: readonly LedgerColumn<Line>[] = [
    { id: "body", head: words("body"), cell: ({ body }) => <span><To place={places.body(body.id)}><Texts of={body.title} /></To> {body.sample && <SampleMark />} <Source of={body.act} /><br /><small className={look.soft}>{record(`bodyType.${body.type}`)}</small></span> },
    { id: "state", head: common("status"), cell: ({ body }) => <State kind="body" life={body.life} />, width: "14%" },
    { id: "chairs", head: words("coChairs"), cell: ({ body }) => (body.coChairs.length === 0 ? <span className={look.soft}>{common("notStated")}</span> : <span>{body.coChairs.toSorted((a, b) => order.indexOf(a.party) - order.indexOf(b.party)).map((one, at) => <span key={at} className={look.line}><Texts of={one.role} /> <small className={look.soft}><PartyName origin={one.party} /></small></span>)}</span>), width: "28%" },
    { id: "sessions", head: words("sessions"), cell: ({ sessions, newest }) => <span><Num value={sessions} />{newest !== null && <><br /><To place={places.session(newest.id)}>{record("session", { number: formatNumberText(reader, newest.number) })}</To> <small className={look.soft}><Day on={newest.from} style="medium" /></small></>}</span>, width: "20%" },
  ];
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide" actions={may(officer, "body.propose") && <LinkButton kind="primary" place="bodies/new">{words("propose")}</LinkButton>}>
      <Sheet><Reading query={query}>{({ bodies }) => <Ledger caption={words("title")} columns={columns} rows={bodies} keyOf={({ body }) => body.id} onOpen={({ body }) => go(places.body(body.id))} empty={words("none")} />}</Reading></Sheet>
    </Screen>
  );
}
