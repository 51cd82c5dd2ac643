import { LATE_LIVES } from "@mithaq/accord";
import type { OpenedNode } from "../node/opened-node.ts";
import { readAwaiting } from "../programme/awaiting.ts";
import { nameAll, type Named } from "../programme/named.ts";
import { unansweredNotes } from "../programme/notes.ts";
import { readProgramme, type Reading } from "../programme/reading.ts";
import { openSessions } from "../programme/sessions.ts";
import type { RowRecord } from "../store/store.ts";
import type { ReminderFacts, ReminderItem } from "./facts.ts";

/** Days before the due day on which it is told. */
export const DAYS_BEFORE = [1, 7, 14] as const;
/** Of a list, so many are read at most. */
export const MOST = 200;

/** What has a deadline, and the lives in which it is still to be done. */
const OPEN: Readonly<Record<string, readonly string[]>> = { commitment: LATE_LIVES, milestone: ["scheduled", "partly"], "action-item": ["open"] };

/**
 * Reads what is to be told on a day (ISO 8601). `since`: the mark of change at the recipient's last digest; null at the first. Answers the mark of this snapshot too: what the next digest begins after.
 */
export async function collectFacts(node: OpenedNode, day: string, since: number | null): Promise<{ readonly facts: ReminderFacts; readonly mark: number }> {
  return readProgramme(node, day, async (reading) => {
    const [newest] = await reading.reader.listRows({ order: "changed", limit: 1 });
    const dueSoon = [];
    for (const days of DAYS_BEFORE) {
      const on = addDays(day, days);
      dueSoon.push({ days, items: await named(reading, await openBetween(reading, on, addDays(on, 1))) });
    }
    const changed = since === null ? null : (await reading.reader.listRows({ order: "changed", changedAfter: since, limit: MOST })).filter(({ kind }) => !SILENT.has(kind));
    const facts: ReminderFacts = {
      programme: node.founded.charter.title,
      party: node.founded.charter.parties.find((party) => party.origin === reading.own)?.name ?? { en: reading.own },
      dueSoon,
      overdue: await named(reading, await openBetween(reading, undefined, day)),
      awaiting: (await readAwaiting(reading, reading.own, MOST)).items,
      sessions: (await openSessions(reading)).flatMap((session) => {
        const checks = session.checks.filter((check) => check.state !== "done");
        return checks.length === 0 ? [] : [{ id: session.id, number: session.number, from: session.dates.from, pillar: session.pillar, checks }];
      }),
      notes: (await unansweredNotes(reading)).map((note) => ({
        id: note.id, number: note.number, subject: note.subject, due: note.replyDue?.value ?? null, daysLeft: note.daysLeft, ours: note.unanswered.includes(reading.own), pillar: note.pillar,
      })),
      changes: changed === null ? null : await named(reading, changed),
    };
    return { facts, mark: newest?.changed ?? 0 };
  });
}

/** What is open and due from a day on, before another, the earliest first. */
async function openBetween(reading: Reading, dueFrom: string | undefined, dueBefore: string): Promise<RowRecord[]> {
  const found = [];
  for (const [kind, life] of Object.entries(OPEN)) found.push(...(await reading.reader.listRows({ kind, life, dueBefore, ...(dueFrom === undefined ? {} : { dueFrom }), order: "due", limit: MOST })));
  return found.sort((a, b) => (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : 0)).slice(0, MOST);
}

async function named(reading: Reading, records: readonly RowRecord[]): Promise<ReminderItem[]> {
  return (await nameAll(reading, records)).map(itemOf);
}

function itemOf({ id, kind, title, pillar, due, sample, about }: Named): ReminderItem {
  return { id, kind, title: title ?? about?.title ?? null, pillar, due, sample };
}

/** The record's own housekeeping is no news for an officer. */
const SILENT: ReadonlySet<string> = new Set(["void", "record", "mandate", "profile"]);

function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
