import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Tag } from "../../design/tag.tsx";
import { places } from "../../frame/places.ts";
import { To, useGo } from "../../frame/to.tsx";
import { Day, PartyName, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { SecretaryAnswer } from "./secretariat.tsx";

type Note = SecretaryAnswer["notes"][number];

/** Notes verbales that still await a reply, in and out alike. */
export function NotesWaiting({ notes }: { readonly notes: readonly Note[] }) {
  const words = useWords("secretariat");
  const common = useWords("common");
  const go = useGo();
  const columns: readonly LedgerColumn<Note>[] = [
    { id: "number", head: common("number"), cell: (note) => <bdi>{note.number}</bdi> },
    { id: "subject", head: words("subject"), width: "40%", cell: (note) => <><To place={places.note(note.id)}><Texts of={note.subject} /></To> {note.sample && <SampleMark />}</> },
    { id: "from", head: common("from"), cell: (note) => <PartyName origin={note.from} /> },
    { id: "unanswered", head: words("silent"), cell: (note) => note.unanswered.map((party) => <div key={party}><PartyName origin={party} /></div>) },
    { id: "due", head: words("replyDue"), cell: (note) => (note.replyDue === null ? "–" : note.lapsed ? <Tag tone="late">{common("overdue")} · <Day on={note.replyDue.value} style="medium" /></Tag> : <><Day on={note.replyDue.value} style="medium" />{note.daysLeft !== null && <> ({common("daysLeft", { count: note.daysLeft })})</>}</>) },
  ];
  return <Ledger caption={words("notesCaption")} columns={columns} rows={notes} onOpen={(note) => go(places.note(note.id))} empty={words("noNotes")} toneOf={(note) => (note.lapsed ? "late" : undefined)} />;
}
