import { agreedObject, textOf, type SessionContent, type SessionView } from "@mithaq/accord";
import { Refusal } from "../node/refusal.ts";
import { nameAll, type Named } from "../programme/named.ts";
import type { Reading } from "../programme/reading.ts";
import { readSession } from "../programme/sessions.ts";
import { makeShelf, ofKind } from "../programme/shelf.ts";

/** A session in short: what orders the list, and what the next one's host is suggested from. */
export interface SessionBrief {
  readonly id: string;
  readonly number: number;
  readonly host: string;
  readonly state: SessionContent["state"];
  readonly from: string;
  readonly body: string | null;
  readonly agreed: boolean;
  /** Where its life stands: fixed, in session, adjourned … */
  readonly life: string | null;
}

/** The sessions of which a text stands, agreed or proposed. */
const BRIEFS = makeShelf<SessionBrief>(ofKind("session"), ({ context }, record, horizon) => {
  const text = textOf(agreedObject<SessionContent>(context, horizon, record.id));
  if (text === undefined) return undefined;
  const { number, host, state, dates } = text.content;
  return { id: record.id, number, host, state, from: dates.from, body: record.parent, agreed: text.agreed, life: record.life };
});

/** The sessions of a body (null: of none, left out: all), the newest first. */
export async function sessionBriefs(reading: Reading, body?: string | null): Promise<readonly SessionBrief[]> {
  const all = [...(await BRIEFS.at(reading)).values()].filter((one) => body === undefined || one.body === body);
  return all.sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : b.number - a.number || (a.id < b.id ? -1 : 1)));
}

export interface SessionsAsked {
  readonly body?: string;
  /** The id of the last session of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** A page of sessions, the newest first, with the bodies that hold them. Rejects with Refusal `input` where `after` is no session of the list. */
export async function listSessions(reading: Reading, { body, after, limit }: SessionsAsked): Promise<{ readonly sessions: readonly SessionView[]; readonly bodies: readonly Named[]; readonly total: number; readonly next: string | null }> {
  const briefs = await sessionBriefs(reading, body);
  const at = after === undefined ? 0 : briefs.findIndex((one) => one.id === after) + 1;
  if (after !== undefined && at === 0) throw new Refusal("input", { field: "after", expected: "the id of the last session of the page before", remedy: "ask for the first page again", message: `${after} is no session of this list` });
  const page = briefs.slice(at, at + limit);
  const rows = await reading.reader.rows(page.map((one) => one.id));
  const sessions: SessionView[] = [];
  for (const { id } of page) {
    const record = rows.get(id);
    const view = record === undefined ? undefined : await readSession(reading, record);
    if (view !== undefined) sessions.push(view);
  }
  const bodies = await reading.reader.rows([...new Set(page.flatMap((one) => one.body ?? []))]);
  return { sessions, bodies: await nameAll(reading, [...bodies.values()]), total: briefs.length, next: at + limit < briefs.length ? (page.at(-1)?.id ?? null) : null };
}
