import { useQuery } from "@tanstack/react-query";
import { Alternat } from "../../design/alternat.tsx";
import { Button, LinkButton } from "../../design/button.tsx";
import { Margin, MarginDates, MarginItem } from "../../design/margin.tsx";
import { Provenance } from "../../design/provenance.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { places } from "../../frame/places.ts";
import { To, useObjectId } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { may, useDay, useSession } from "../../node/session.ts";
import { formatNumberText, Texts, useParties, useReader } from "../../reader/reader.tsx";
import { Remarks } from "../../remarks/remarks.tsx";
import { useWords } from "../../words/words.tsx";
import { AgendaPart } from "./agenda-part.tsx";
import { assentedBy, type Meeting } from "./answers.ts";
import { AssentPart } from "../../assent/assent-part.tsx";
import { DecisionsPart } from "./decisions-part.tsx";
import { ItemsPart } from "./items-part.tsx";
import { MinutesPart } from "./minutes-part.tsx";
import { PapersPart } from "./papers-part.tsx";
import { SaveFeed } from "./save-feed.tsx";
import { SessionHead } from "./session-head.tsx";

/** One session from its invitation to the signed minutes, on one leaf. */
export default function OneSession() {
  const id = useObjectId();
  const words = useWords("sessions");
  const record = useWords("record");
  const { officer } = useSession();
  const reader = useReader();
  const day = useDay();
  const query = useQuery(node.sessions.one.queryOptions({ input: { id, day } }));
  const session = query.data?.session;
  const closed = session?.life === "adjourned" || session?.life === "cancelled";
  const title = session === undefined ? words("session") : Object.keys(session.title).length === 0 ? record("session", { number: formatNumberText(reader, session.number) }) : <Texts of={session.title} />;
  return (
    <Screen title={<>{title} {session?.sample === true && <SampleMark />}</>} above={<To place={places.sessions}>{words("title")}</To>} lead={query.data?.body != null && <To place={places.body(query.data.body.id)}><Texts of={query.data.body.title} /></To>}
      actions={<>{!closed && may(officer, "session.propose") && <LinkButton place={`sessions/change/${id}`}>{words("change")}</LinkButton>}<SaveFeed /><Button onPress={() => print()}>{words("print")}</Button></>}
      margin={query.data !== undefined && <SessionMargin meeting={query.data} />}>
      <Reading query={query}>{(meeting) => <Leaf meeting={meeting} />}</Reading>
    </Screen>
  );
}

function Leaf({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords("sessions");
  const parties = useParties().map((one) => one.origin);
  const { session } = meeting;
  const standing = meeting.proposals.some((one) => one.state === "standing");
  return (
    <>
      <Alternat assented={assentedBy(parties, session)} />
      {standing && <Sheet title={words("proposal.title")}><AssentPart kind="session" assent={meeting} /></Sheet>}
      <SessionHead meeting={meeting} />
      <AgendaPart session={session} />
      <PapersPart meeting={meeting} />
      <MinutesPart meeting={meeting} />
      <DecisionsPart meeting={meeting} />
      <ItemsPart meeting={meeting} />
      <Remarks about={session.id} />
    </>
  );
}

function SessionMargin({ meeting: { session, proposals } }: { readonly meeting: Meeting }) {
  const words = useWords("sessions");
  const record = useWords("record");
  const acts = [
    ...proposals.filter((one) => one.state === "standing" || one.state === "sealed").map(({ id, by, at }) => ({ act: id, party: by, at, what: record("verbs.propose") })),
    ...proposals.flatMap(({ seal, decidedAt }) => (seal === null || decidedAt === null ? [] : [{ act: seal, at: decidedAt, what: record("verbs.seal") }])),
    ...(session.openedOn === null ? [] : [{ act: session.openedOn.act, what: record("verbs.open") }]), ...(session.adjournedOn === null ? [] : [{ act: session.adjournedOn.act, what: record("verbs.adjourn") }]),
  ];
  return (
    <Margin>
      <MarginDates on={session.dates.from} term={words("dates")} />
      {session.dates.to !== session.dates.from && <MarginDates on={session.dates.to} term={words("lastDay")} />}
      <Provenance acts={acts} />
      <MarginItem term={words("feedTerm")}>{words("feedNote")}</MarginItem>
    </Margin>
  );
}
