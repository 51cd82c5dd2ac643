import { agreedObject, sessionView, type ActionItemContent, type CarriedOver, type SessionContent, type SessionView, type SisterSession } from "@mithaq/accord";
import type { RowRecord } from "../store/store.ts";
import type { Reading } from "./reading.ts";
import { inLives, makeShelf, ofKind } from "./shelf.ts";

/** A session with its minutes, decisions and action items, and the items of earlier sessions of its body that come back. */
export async function readSession(reading: Reading, record: RowRecord): Promise<SessionView | undefined> {
  const children = await childrenOf(reading, record.id, ["minutes", "decision", "action-item"]);
  const horizon = await reading.horizonOf([record], children);
  const of = (kind: string) => children.filter((child) => child.kind === kind).map((child) => child.id);
  const number = agreedObject<SessionContent>(reading.context, horizon, record.id).newest?.content.number ?? Infinity;
  const sisters = [...(await SESSIONS.at(reading)).values()].filter((one) => record.parent !== null && one.body === record.parent);
  const openItems = await carriedOver(reading, sisters.filter((one) => one.number < number));
  return sessionView(reading.context, horizon, record.id, reading.at, { minutes: of("minutes"), decisions: of("decision"), actionItems: of("action-item"), sisters, openItems });
}

const MOST_CHILDREN = 500;

export async function childrenOf(reading: Reading, parent: string, kinds: readonly string[]): Promise<RowRecord[]> {
  const found: RowRecord[] = [];
  for (const kind of kinds) found.push(...(await reading.reader.listRows({ kind, parent, limit: MOST_CHILDREN })));
  return found;
}

/** The sessions that are agreed, in short, each with its body. */
const SESSIONS = makeShelf<SisterSession & { readonly body: string | null }>(ofKind("session"), ({ context }, record, horizon) => {
  const content = agreedObject<SessionContent>(context, horizon, record.id).newest?.content;
  return content === undefined ? undefined : { id: record.id, number: content.number, host: content.host, state: content.state, body: record.parent };
});

const OPEN = ["open", "reported", "disputed"];
/** The action items that nobody has verified. */
const OPEN_ITEMS = makeShelf<CarriedOver>(inLives("action-item", OPEN), ({ context }, record, horizon) => {
  const newest = OPEN.includes(record.life ?? "") ? agreedObject<ActionItemContent>(context, horizon, record.id).newest : undefined;
  return newest === undefined ? undefined : { item: record.id, title: newest.content.title, from: record.parent, owner: newest.content.owner, due: record.due, life: record.life, act: newest.seal };
});

/** The open items of these sessions, the earliest due first. */
async function carriedOver(reading: Reading, sessions: readonly SisterSession[]): Promise<CarriedOver[]> {
  if (sessions.length === 0) return [];
  const from = new Set(sessions.map((one) => one.id));
  const items = [...(await OPEN_ITEMS.at(reading)).values()].filter((item) => item.from !== null && from.has(item.from));
  return items.sort((a, b) => ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : (a.due ?? "9999") > (b.due ?? "9999") ? 1 : a.item < b.item ? -1 : 1));
}

/** The session that is open now, or else the next one that is fixed, on the day. */
export async function nextSession(reading: Reading): Promise<SessionView | undefined> {
  const [now] = await reading.reader.listRows({ kind: "session", life: "in-session", order: "due", limit: 1 });
  const [next] = now === undefined ? await reading.reader.listRows({ kind: "session", life: "fixed", dueFrom: reading.day, order: "due", limit: 1 }) : [now];
  return next === undefined ? undefined : readSession(reading, next);
}

/** The sessions of which something is to be done: those in session, the next ones that are fixed, and those that adjourned last. */
export function openSessions(reading: Reading): Promise<SessionView[]> {
  let sessions = asked.get(reading);
  if (sessions === undefined) asked.set(reading, (sessions = readOpen(reading)));
  return sessions;
}

const asked = new WeakMap<Reading, Promise<SessionView[]>>();

async function readOpen(reading: Reading): Promise<SessionView[]> {
  const { reader, day } = reading;
  const rows = [
    ...(await reader.listRows({ kind: "session", life: "in-session", order: "due", limit: SHOWN })),
    ...(await reader.listRows({ kind: "session", life: "fixed", dueFrom: day, order: "due", limit: SHOWN })),
    ...(await reader.listRows({ kind: "session", life: "adjourned", order: "changed", limit: SHOWN })),
  ];
  const views = [];
  for (const row of rows) views.push(await readSession(reading, row));
  return views.filter((view) => view !== undefined);
}

const SHOWN = 4;
