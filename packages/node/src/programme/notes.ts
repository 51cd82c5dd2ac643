import { daysBetween, noteView, type NoteView } from "@mithaq/accord";
import type { Reading } from "./reading.ts";
import { inLives, makeShelf } from "./shelf.ts";

const OPEN = ["sent", "received"];

/** The notes that ask for a reply and have none of all. */
const OPEN_NOTES = makeShelf<NoteView>(inLives("note", OPEN), ({ context, at }, record, horizon) => {
  const view = OPEN.includes(record.life ?? "") ? noteView(context, horizon, record.id, at) : undefined;
  return view === undefined || view.replyDue === null || view.unanswered.length === 0 ? undefined : view;
});

/** Notes that ask for a reply and have none of all yet: the earliest reply's day first. */
export async function unansweredNotes(reading: Reading): Promise<NoteView[]> {
  const notes = await OPEN_NOTES.at(reading);
  const known = counted.get(notes);
  if (known?.day === reading.day) return [...known.open];
  const open = [...notes.values()].map((note) => {
    const daysLeft = daysBetween(reading.day, note.replyDue!.value);
    return { ...note, daysLeft, lapsed: daysLeft < 0 };
  });
  open.sort((a, b) => a.daysLeft - b.daysLeft || (a.id < b.id ? -1 : 1));
  counted.set(notes, { day: reading.day, open });
  return [...open];
}
/** Remembered for a day, until a note changes. */
const counted = new WeakMap<ReadonlyMap<string, NoteView>, { readonly day: string; readonly open: readonly NoteView[] }>();
