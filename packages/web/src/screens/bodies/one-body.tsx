import { useQuery } from "@tanstack/react-query";
import { Alternat } from "../../design/alternat.tsx";
import { LinkButton } from "../../design/button.tsx";
import { Columns } from "../../design/columns.tsx";
import { Definition } from "../../design/definition.tsx";
import { Margin } from "../../design/margin.tsx";
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
import { Day, formatNumberText, PartyName, Texts, useParties, useReader } from "../../reader/reader.tsx";
import { Remarks } from "../../remarks/remarks.tsx";
import { useWords } from "../../words/words.tsx";
import { assentedBy } from "../sessions/answers.ts";
import { AssentPart } from "../../assent/assent-part.tsx";
import look from "../sessions/sessions.module.css";

type Answer = Awaited<ReturnType<typeof ask.bodies.one>>;

/** One body: its terms, who chairs and keeps it (roles, no persons), its sessions. */
export default function OneBody() {
  const id = useObjectId();
  const words = useWords("bodies");
  const record = useWords("record");
  const day = useDay();
  const { officer } = useSession();
  const query = useQuery(node.bodies.one.queryOptions({ input: { id, day } }));
  const body = query.data?.body;
  return (
    <Screen title={<>{body === undefined ? words("body") : <Texts of={body.title} />} {body?.sample === true && <SampleMark />}</>} above={<To place={places.bodies}>{words("title")}</To>} lead={body !== undefined && record(`bodyType.${body.type}`)}
      actions={<>{may(officer, "body.propose") && <LinkButton place={`bodies/change/${id}`}>{words("change")}</LinkButton>}{may(officer, "session.propose") && <LinkButton kind="primary" place={`sessions/new?body=${encodeURIComponent(id)}`}>{words("callSession")}</LinkButton>}</>}
      margin={query.data !== undefined && <Margin><Provenance acts={query.data.proposals.map(({ id: act, by, at }) => ({ act, party: by, at, what: record("verbs.propose") }))} /></Margin>}>
      <Reading query={query}>{(answer) => <Leaf answer={answer} />}</Reading>
    </Screen>
  );
}

function Leaf({ answer }: { readonly answer: Answer }) {
  const words = useWords("bodies");
  const record = useWords("record");
  const parties = useParties();
  const reader = useReader();
  const { body, parent, children, sessions } = answer;
  const roles = (list: Answer["body"]["coChairs"]) => parties.map(({ origin }) => <p key={origin} className={look.part}><span className={look.own}><PartyName origin={origin} /></span>{list.filter((one) => one.party === origin).map((one, at) => <span key={at}><Texts of={one.role} /></span>)}{list.every((one) => one.party !== origin) && <span className={look.soft}>{words("noRole")}</span>}</p>);
  return (
    <>
      <Alternat assented={assentedBy(parties.map((one) => one.origin), body)} />
      {answer.proposals.some((one) => one.state === "standing") && <Sheet title={words("proposed")}><AssentPart kind="body" assent={answer} /></Sheet>}
      <Sheet title={words("terms")}>
        <Definition items={[
          [words("state"), <span key="state" className={look.line}><State kind="body" life={body.life} /> <Source of={body.act} /></span>],
          ...(parent === null ? [] : [[words("below"), <To key="parent" place={places.object(parent.kind, parent.id)}>{parent.title === null ? record("kind.body") : <Texts of={parent.title} />}</To>] as const]),
        ]} />
        <p className="law"><Texts of={body.terms} /></p>
      </Sheet>
      <Columns><Sheet title={words("coChairs")} note={words("rolesOnly")} ruling="plain">{roles(body.coChairs)}</Sheet><Sheet title={words("secretaries")} ruling="plain">{roles(body.secretaries)}</Sheet></Columns>
      <Sheet title={words("sessions")} note={record("count.session", { count: sessions.length })}>
        {sessions.length === 0 && <p className={look.soft}>{words("noSessions")}</p>}
        <ul className={look.list}>{sessions.map((one) => <li key={one.id} className={look.part}><p className={look.line}><To place={places.session(one.id)}>{record("session", { number: formatNumberText(reader, one.number) })}</To> <Day on={one.from} /> <small className={look.soft}><PartyName origin={one.host} /></small> <State kind="session" life={one.life} /></p></li>)}</ul>
      </Sheet>
      {children.length > 0 && <Sheet title={words("groups")} ruling="plain"><ul className={look.list}>{children.map((one) => <li key={one.id} className={look.part}><p className={look.line}><To place={places.body(one.id)}>{one.title === null ? record("kind.body") : <Texts of={one.title} />}</To> <State kind="body" life={one.life} /></p></li>)}</ul></Sheet>}
      <Remarks about={body.id} />
    </>
  );
}
