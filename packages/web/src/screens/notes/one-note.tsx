import { useQuery } from "@tanstack/react-query";
import { LinkButton } from "../../design/button.tsx";
import { Definition } from "../../design/definition.tsx";
import { Margin, MarginDates } from "../../design/margin.tsx";
import { Notice } from "../../design/notice.tsx";
import { Provenance } from "../../design/provenance.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { Timeline } from "../../design/timeline.tsx";
import { places } from "../../frame/places.ts";
import { To, useObjectId } from "../../frame/to.tsx";
import { node, type ask } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { may, useDay, useSession } from "../../node/session.ts";
import { Day, directionOf, Moment, PartyName, Texts, useReader } from "../../reader/reader.tsx";
import { Remarks } from "../../remarks/remarks.tsx";
import { useWords } from "../../words/words.tsx";
import look from "../sessions/sessions.module.css";
import { ReplyClock } from "./reply-clock.tsx";

type Answer = Awaited<ReturnType<typeof ask.notes.one>>;

/** One note: its text in each language, receipt, the reply's clock, the notes before and after it. */
export default function OneNote() {
  const id = useObjectId();
  const words = useWords("notes");
  const { officer, party } = useSession();
  const day = useDay();
  const query = useQuery(node.notes.one.queryOptions({ input: { id, day } }));
  const note = query.data?.note;
  const replies = note !== undefined && note.to.includes(party.origin) && may(officer, "note.submit");
  return (
    <Screen title={<>{note === undefined ? words("note") : <Texts of={note.subject} />} {note?.sample === true && <SampleMark />}</>} above={<To place={places.notes}>{words("title")}</To>} lead={note !== undefined && <bdi dir="ltr">{note.number}</bdi>}
      actions={replies && <LinkButton kind={note.unanswered.includes(party.origin) ? "primary" : "plain"} place={`notes/new?reply=${encodeURIComponent(id)}`}>{words("writeReply")}</LinkButton>}
      margin={note !== undefined && (
        <Margin>
          <MarginDates on={note.sentOn.value} term={words("sentOn")} />
          {note.replyDue !== null && <MarginDates on={note.replyDue.value} term={words("replyDue")} />}
          <Provenance acts={[{ act: note.sentOn.act, party: note.from, what: words("sent") }, ...note.received.map((one) => ({ act: one.id, party: one.party, at: one.at, what: words("received") })), ...note.answers.map((one) => ({ act: one.id, party: one.party, at: one.at, what: words("answered") }))]} />
        </Margin>
      )}>
      <Reading query={query}>{(answer) => <Leaf answer={answer} />}</Reading>
    </Screen>
  );
}

function Leaf({ answer: { note, texts, held, thread } }: { readonly answer: Answer }) {
  const words = useWords("notes");
  const common = useWords("common");
  const { party } = useSession();
  const reader = useReader();
  const order = Object.keys(texts ?? {}).toSorted((a, b) => Number(b === reader.language) - Number(a === reader.language));
  return (
    <>
      <Sheet title={words("note")}>
        <Definition items={[
          [common("status"), <span key="state" className={look.line}><State kind="note" life={note.lapsed ? "lapsed" : note.life} tone={note.lapsed ? "late" : undefined} /> <Source of={note.sentOn.act} party={note.from} /></span>],
          [words("from"), <PartyName key="from" origin={note.from} />],
          [words("to"), <span key="to">{note.to.map((origin) => <PartyName key={origin} origin={origin} />)}</span>],
          [words("sentOn"), <Day key="sent" on={note.sentOn.value} />],
          [words("received"), note.received.length === 0 ? words("notReceived") : <span key="received">{note.received.map((one) => <span key={one.id} className={look.line}><PartyName origin={one.party} /> <Moment at={one.at} /> <Source of={one.id} party={one.party} /></span>)}</span>],
          [words("reply"), <ReplyClock key="reply" note={note} />],
        ]} />
      </Sheet>
      <Sheet title={words("text")}>
        {texts === null ? <Notice tone="plain" title={words(note.digest === null ? "noText" : held ? "asFile" : "notHere")} /> : (
          <div className={look.texts}>
            {order.map((language) => <article key={language} lang={language} dir={directionOf(language)} className="law">{texts[language]!.map((one) => <section key={one.id}>{one.heading !== undefined && <p className={look.heading}>{one.heading}</p>}<p>{one.text}</p></section>)}</article>)}
          </div>
        )}
      </Sheet>
      {thread.length > 1 && (
        <Sheet title={words("thread")} ruling="plain">
          <Timeline label={words("thread")} items={thread.map((one) => ({ id: one.id, when: <Day on={one.sentOn.value} style="medium" />, what: <span>{one.id === note.id ? <strong aria-current="true"><Texts of={one.subject} /></strong> : <To place={places.note(one.id)}><Texts of={one.subject} /></To>} <bdi dir="ltr">{one.number}</bdi></span>, more: <small className={look.soft}>{words(one.from === party.origin ? "out" : "in")} · <PartyName origin={one.from} /></small>, ...(one.lapsed ? { tone: "late" as const } : one.standing === "open" ? { tone: "open" as const } : { tone: "done" as const }) }))} />
        </Sheet>
      )}
      <Remarks about={note.id} />
    </>
  );
}
