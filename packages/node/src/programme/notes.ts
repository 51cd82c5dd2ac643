import { noteView, type NoteView } from "@mithaq/accord";
import type { Reading } from "./reading.ts";

const OPEN_NOTES = ["sent", "received"];
const MOST_NOTES = 100;

/** Notes that ask for a reply and have none of all yet: the earliest reply's day first. */
export async function unansweredNotes(reading: Reading): Promise<NoteView[]> {
  const rows = await reading.reader.listRows({ kind: "note", life: OPEN_NOTES, order: "due", limit: MOST_NOTES });
  const horizon = await reading.horizonOf(rows);
  return rows.flatMap((row) => noteView(reading.context, horizon, row.id, reading.at) ?? []);
}
