import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Margin, MarginDates, MarginItem } from "../../design/margin.tsx";
import { Choice } from "../../design/choice.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { useFilters } from "../../frame/filters.ts";
import { places } from "../../frame/places.ts";
import { To, useGo, useObjectId } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useDay, useSession } from "../../node/session.ts";
import { directionOf, formatNumberText, Texts, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { useLanguageName } from "../agreements/language-name.tsx";
import { DraftDesk, type DraftStart } from "../drafts/editor/draft-desk.tsx";
import { agreedProposal } from "../../assent/assent-read.ts";
import type { Meeting } from "./answers.ts";
import { UNWRITTEN } from "./minutes-missing.ts";
import { MinutesText } from "./minutes-text.tsx";
import look from "./sessions.module.css";

/** Live minutes in one language: the national draft that both secretaries of a party write at once, with the draft of another language to read beside it. */
export default function MinutesDesk() {
  const id = useObjectId();
  const words = useWords("sessions");
  const record = useWords("record");
  const reader = useReader();
  const languageName = useLanguageName();
  const [{ language, draft }, change] = useFilters<{ language: string; draft: string }>({ language: reader.language, draft: "" });
  const day = useDay();
  const query = useQuery(node.sessions.one.queryOptions({ input: { id, day } }));
  const session = query.data?.session;
  return (
    <Screen width="wide" title={words("minutesIn", { language: languageName(language) })} above={<To place={`${places.session(id)}?language=${language}`}>{session === undefined ? words("session") : Object.keys(session.title).length === 0 ? record("session", { number: formatNumberText(reader, session.number) }) : <Texts of={session.title} />}</To>} lead={words("deskLead")}
      margin={session !== undefined && <Margin><MarginDates on={session.dates.from} /><MarginItem term={words("agenda")}><ol className={look.agenda}>{session.agenda.map((item) => <li key={item.id}><Texts of={item.title} /></li>)}</ol></MarginItem></Margin>}>
      <Reading query={query}>{(meeting) => <Desk meeting={meeting} language={language} draft={draft} onLanguage={(next) => change({ language: next, draft: meeting.drafts.find((one) => one.kind === "minutes" && one.language === next)?.id ?? "" })} onBegun={(begun) => change({ draft: begun })} />}</Reading>
    </Screen>
  );
}

function Desk({ meeting, language, draft, onLanguage, onBegun }: { readonly meeting: Meeting; readonly language: string; readonly draft: string; readonly onLanguage: (language: string) => void; readonly onBegun: (id: string) => void }) {
  const words = useWords("sessions");
  const languageName = useLanguageName();
  const go = useGo();
  const start = useMinutesStart(meeting, language);
  const held = draft === "" ? meeting.drafts.find((one) => one.kind === "minutes" && one.language === language)?.id : draft;
  const others = meeting.minutes.filter((one) => one.language !== language);
  const [beside, setBeside] = useState("");
  return (
    <>
      <Choice label={words("writeIn")} value={language} onChange={onLanguage} options={meeting.minutes.map((one) => ({ id: one.language, label: languageName(one.language) }))} />
      <DraftDesk key={`${language}/${held ?? ""}`} draft={held} start={start} onBegun={onBegun} onSubmitted={() => go(`${places.session(meeting.session.id)}?language=${language}`)} />
      {others.length > 0 && (
        <Sheet title={words("beside")} note={words("besideNote")} ruling="plain">
          <Choice label={words("besideIn")} value={beside} onChange={setBeside} placeholder={words("besideIn")} options={others.map((one) => ({ id: one.language, label: languageName(one.language) }))} />
          {beside !== "" && <Beside meeting={meeting} language={beside} />}
        </Sheet>
      )}
    </>
  );
}

/** What a new text begins with: the text that stands, to be changed, or one paragraph for each item of the agenda. */
function useMinutesStart(meeting: Meeting, language: string): DraftStart {
  const words = useWords("sessions");
  const { demonstration, sample } = useSession();
  const { session } = meeting;
  const minutes = meeting.minutes.find((one) => one.language === language);
  const agreed = minutes?.assent == null ? undefined : agreedProposal(minutes.assent);
  const standing = minutes?.assent?.proposals.find((one) => one.state === "standing");
  const from = standing ?? agreed;
  const titled = Object.keys(session.title).length > 0 ? session.title : { en: `Minutes ${session.number}` };
  const text = useQuery({ ...node.agreements.text.queryOptions({ input: { id: minutes?.id ?? "none", version: from?.seal ?? from?.id ?? "".padEnd(64, "0") } }), enabled: minutes?.id != null && from !== undefined });
  const paragraphs = text.data?.text.clauses.flatMap((clause) => {
    const one = clause.texts[language];
    return one === undefined ? [] : [{ id: clause.id, ...(one.heading === null ? {} : { heading: one.heading }), text: one.text }];
  });
  const begun = session.agenda.map((item, at) => ({ id: String(at + 1), ...(item.title[language] === undefined ? {} : { heading: item.title[language] }), text: UNWRITTEN }));
  const first = paragraphs !== undefined && paragraphs.length > 0 ? paragraphs : begun.length > 0 ? begun : [{ id: "1", text: UNWRITTEN }];
  return {
    kind: "minutes", verb: "propose", objects: minutes?.id == null ? [["new", null]] : [[minutes.id, agreed?.seal ?? null]], texts: { [language]: first },
    content: from?.content ?? { language, title: titled, parent: session.id, sample: demonstration || sample || session.sample },
    says: <p>{words(from === undefined ? "beginFromAgenda" : "beginFromText")}</p>,
  };
}

/** The minutes of another language as they are written or proposed: live, to read. */
function Beside({ meeting, language }: { readonly meeting: Meeting; readonly language: string }) {
  const words = useWords("sessions");
  const reader = useReader();
  const draft = meeting.drafts.find((one) => one.kind === "minutes" && one.language === language);
  const minutes = meeting.minutes.find((one) => one.language === language);
  const query = useQuery({ ...node.drafts.get.queryOptions({ input: { id: draft?.id ?? "".padEnd(32, "0") } }), enabled: draft !== undefined });
  if (draft === undefined) return minutes?.id == null || minutes.act === null ? <p className={look.soft}>{words("minutesMissing")}</p> : <MinutesText object={minutes.id} language={language} version={minutes.act} against={null} />;
  return <Reading query={query}>{({ draft: { content } }) => <div>{((content.texts as Record<string, readonly { id: string; heading?: string; text: string }[]> | null)?.[language] ?? []).map((one, at) => <section key={one.id} className={look.paragraph} aria-label={words("paragraph", { number: formatNumberText(reader, at + 1) })}><div className="law" lang={language} dir={directionOf(language)}>{one.heading !== undefined && <p className={look.heading}>{one.heading}</p>}<p>{one.text}</p></div></section>)}</div>}</Reading>;
}
