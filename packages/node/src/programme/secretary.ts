import type { NoteView, SessionView } from "@mithaq/accord";
import { countByPillar, type PillarCounts } from "./commitments.ts";
import { longestOverdue, type MatrixPage } from "./matrix.ts";
import { unansweredNotes } from "./notes.ts";
import { readQuality, type Quality } from "./quality.ts";
import type { Reading } from "./reading.ts";
import { openSessions } from "./sessions.ts";

/** The joint secretary's screen. */
export interface Secretary {
  readonly party: string;
  readonly day: string;
  /** With checklist (agenda T−30, papers T−15, minutes T+10), carry-overs, and minutes per language. */
  readonly sessions: readonly SessionView[];
  readonly pillars: readonly PillarCounts[];
  /** The commitments that are overdue for longest; how many there are in all stands in `pillars`. */
  readonly overdue: MatrixPage;
  /** The notes without a reply, the earliest due first: so many are shown, of all that there are. */
  readonly notes: readonly NoteView[];
  readonly notesTotal: number;
  readonly quality: Pick<Quality, "counts" | "total">;
}

export async function readSecretary(reading: Reading): Promise<Secretary> {
  const { counts, total } = await readQuality(reading, { limit: 0 });
  const notes = await unansweredNotes(reading);
  return {
    party: reading.own, day: reading.day, sessions: await openSessions(reading), pillars: await countByPillar(reading), overdue: { lines: await longestOverdue(reading, SHOWN), next: null }, notes: notes.slice(0, SHOWN), notesTotal: notes.length,
    quality: { counts, total },
  };
}

const SHOWN = 20;
