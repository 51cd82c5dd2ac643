import { bodyView, type BodyView } from "@mithaq/accord";
import { Refusal } from "../node/refusal.ts";
import { nameAll, type Named } from "../programme/named.ts";
import { proposalsOn, type Assent } from "../programme/proposals-on.ts";
import type { Reading } from "../programme/reading.ts";
import { sessionBriefs, type SessionBrief } from "./list-sessions.ts";

export interface BodyLine {
  readonly body: BodyView;
  /** How many sessions it has had or has in view, and the newest of them. */
  readonly sessions: number;
  readonly newest: SessionBrief | null;
}

/** The joint committee and the working groups; a body before those below it. A programme has few: at most {@link MOST_BODIES}. */
export async function listBodies(reading: Reading): Promise<{ readonly bodies: readonly BodyLine[]; readonly total: number }> {
  const rows = await reading.reader.listRows({ kind: "body", limit: MOST_BODIES });
  const horizon = await reading.horizonOf(rows);
  const sessions = await sessionBriefs(reading);
  const lines = rows.flatMap((row): BodyLine[] => {
    const body = bodyView(reading.context, horizon, row.id);
    if (body === undefined) return [];
    const own = sessions.filter((one) => one.body === row.id);
    return [{ body, sessions: own.length, newest: own[0] ?? null }];
  });
  return { bodies: inTree(lines, null), total: lines.length };
}

export const MOST_BODIES = 500;

/** One body. Rejects with Refusal `not-found`. */
export async function readBody(reading: Reading, id: string): Promise<Assent & { readonly body: BodyView; readonly parent: Named | null; readonly children: readonly Named[]; readonly sessions: readonly SessionBrief[] }> {
  const { reader, context } = reading;
  const record = (await reader.rows([id])).get(id);
  const body = record?.kind === "body" ? bodyView(context, await reading.horizonOf([record]), id) : undefined;
  if (record === undefined || body === undefined) throw new Refusal("not-found", { field: "id", expected: "the id of a body of which a text stands", remedy: "list them: mithaq act list --kind body", message: `no body ${id} is known here` });
  const parents = await reader.rows(record.parent === null ? [] : [record.parent]);
  const children = await reader.listRows({ kind: "body", parent: id, limit: MOST_BODIES });
  return { body, ...(await proposalsOn(reading, record)), parent: (await nameAll(reading, [...parents.values()]))[0] ?? null, children: await nameAll(reading, children), sessions: await sessionBriefs(reading, id) };
}

/** Whose parent is no body stands at the top. */
function inTree(lines: readonly BodyLine[], parent: string | null): BodyLine[] {
  const known = new Set(lines.map((one) => one.body.id));
  return lines.filter(({ body }) => (body.parent !== null && known.has(body.parent) ? body.parent : null) === parent).flatMap((line) => [line, ...inTree(lines, line.body.id)]);
}
