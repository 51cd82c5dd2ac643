import { daysBetween, noteView, type NoteView } from "@mithaq/accord";
import { Refusal } from "../node/refusal.ts";
import { documentTexts, type DocumentTexts } from "../papers/document-texts.ts";
import type { Reading } from "../programme/reading.ts";
import { makeShelf, ofKind } from "../programme/shelf.ts";

const NOTES = makeShelf<NoteView>(ofKind("note"), ({ context, at }, record, horizon) => noteView(context, horizon, record.id, at));

/** Whether a note waits for a reply, and for whom. */
export type NoteStanding = "open" | "lapsed" | "answered" | "plain";
export interface NotesAsked {
  readonly side?: "in" | "out";
  readonly standing?: NoteStanding;
  readonly text?: string;
  /** The id of the last note of the page before. */
  readonly after?: string;
  readonly limit: number;
}
export type NoteLine = NoteView & { readonly standing: NoteStanding };

/** A page of the register of notes, the newest first. */
export async function listNotes(reading: Reading, { side, standing, text, after, limit }: NotesAsked): Promise<{ readonly notes: readonly NoteLine[]; readonly total: number; readonly next: string | null; readonly counts: Readonly<Record<NoteStanding, number>> }> {
  const looked = text?.trim().toLowerCase() ?? "";
  const all = (await registered(reading)).filter((note) => (side === undefined || (note.from === reading.own) === (side === "out")) && (looked === "" || [note.number, ...Object.values(note.subject)].some((one) => one.toLowerCase().includes(looked))));
  const counts = { open: 0, lapsed: 0, answered: 0, plain: 0 };
  for (const note of all) counts[note.standing] += 1;
  const found = standing === undefined ? all : all.filter((note) => note.standing === standing);
  const at = after === undefined ? 0 : found.findIndex((one) => one.id === after) + 1;
  const notes = found.slice(at, at + limit);
  return { notes, total: found.length, next: at + limit < found.length ? (notes.at(-1)?.id ?? null) : null, counts };
}

export interface NoteRead {
  readonly note: NoteLine;
  /** Its text per language; null where it carries none, or it is not held here. */
  readonly texts: DocumentTexts | null;
  /** Whether its document is held here. */
  readonly held: boolean;
  /** All notes that it hangs together with by replies, itself among them, the oldest first. */
  readonly thread: readonly NoteLine[];
}

/** One note with its thread. Rejects with Refusal `not-found`. */
export async function readNote(reading: Reading, id: string): Promise<NoteRead> {
  const all = new Map((await registered(reading)).map((note) => [note.id, note] as const));
  const note = all.get(id);
  if (note === undefined) throw new Refusal("not-found", { field: "id", expected: "the id of a note", remedy: "list them: mithaq act list --kind note", message: `no note ${id} is known here` });
  const held = note.digest !== null && (await reading.node.payloads.get(note.digest)) !== undefined;
  return { note, held, texts: held ? await textsOf(reading, note) : null, thread: threadOf(all, note) };
}

/** A note may be a scan: then it has no texts, and its document is saved as a file. */
async function textsOf(reading: Reading, { digest, id }: NoteView): Promise<DocumentTexts | null> {
  try {
    return await documentTexts(reading, digest, id);
  } catch (error) {
    if (error instanceof Refusal && error.code === "input") return null;
    throw error;
  }
}

function threadOf(all: ReadonlyMap<string, NoteLine>, note: NoteLine): NoteLine[] {
  const found = new Map<string, NoteLine>();
  const open = [note.id];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const one = all.get(id);
    if (one === undefined || found.has(id) || found.size >= MOST_THREAD) continue;
    found.set(id, one);
    open.push(...one.answers.map((answer) => answer.object), ...(one.replyTo === null ? [] : [one.replyTo]));
  }
  return [...found.values()].sort((a, b) => (a.sentOn.value < b.sentOn.value ? -1 : a.sentOn.value > b.sentOn.value ? 1 : a.id === b.replyTo ? -1 : b.id === a.replyTo ? 1 : a.id < b.id ? -1 : 1));
}

/** All notes as of the reading's day, the newest first. The shelf is independent of the day. */
async function registered(reading: Reading): Promise<NoteLine[]> {
  const notes = [...(await NOTES.at(reading)).values()].map((note): NoteLine => {
    const daysLeft = note.replyDue === null || note.unanswered.length === 0 ? null : daysBetween(reading.day, note.replyDue.value);
    const lapsed = daysLeft !== null && daysLeft < 0;
    return { ...note, daysLeft, lapsed, standing: note.replyDue === null && note.life !== "answered" ? "plain" : note.unanswered.length === 0 ? "answered" : lapsed ? "lapsed" : "open" };
  });
  return notes.sort((a, b) => (a.sentOn.value < b.sentOn.value ? 1 : a.sentOn.value > b.sentOn.value ? -1 : a.id < b.id ? -1 : 1));
}

const MOST_THREAD = 200;
