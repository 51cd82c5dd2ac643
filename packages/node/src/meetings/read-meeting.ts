import { actionItemView, bodyView, decisionView, eventOf, type ActionItemView, type BodyView, type DecisionView, type MinutesView, type SessionView } from "@mithaq/accord";
import { Refusal } from "../node/refusal.ts";
import { proposalsOn, type Assent } from "../programme/proposals-on.ts";
import type { Reading } from "../programme/reading.ts";
import { childrenOf, readSession } from "../programme/sessions.ts";
import { readEvidenceRow, type EvidenceRead } from "../reports/one-report.ts";
import type { RowRecord } from "../store/store.ts";
import { sessionBriefs, type SessionBrief } from "./list-sessions.ts";
import { sessionDrafts, type SessionDraft } from "./minutes-drafts.ts";

/** A paper of a session; `agenda`: the item that names it, null where it was brought and no item names it yet. */
export interface Paper extends EvidenceRead {
  readonly agenda: string | null;
}

/** One session with all that its screen shows. */
export interface Meeting extends Assent {
  readonly session: SessionView;
  readonly body: BodyView | null;
  /** The sessions of the same body, the newest first, this one among them. */
  readonly sisters: readonly SessionBrief[];
  readonly minutes: readonly (MinutesView & { readonly assent: Assent | null })[];
  readonly decisions: readonly (DecisionView & { readonly assent: Assent })[];
  readonly actionItems: readonly (ActionItemView & { readonly assent: Assent })[];
  readonly papers: readonly Paper[];
  readonly drafts: readonly SessionDraft[];
}

/** Rejects with Refusal `not-found` where there is no session by this id, or no text of it is left. */
export async function readMeeting(reading: Reading, id: string): Promise<Meeting> {
  const { reader } = reading;
  const record = (await reader.rows([id])).get(id);
  const session = record?.kind === "session" ? await readSession(reading, record) : undefined;
  if (record === undefined || session === undefined) throw new Refusal("not-found", { field: "id", expected: "the id of a session of which a text stands", remedy: "list them: mithaq act list --kind session", message: `no session ${id} is known here` });
  const sisters = record.parent === null ? [] : await sessionBriefs(reading, record.parent);
  return {
    session, ...(await proposalsOn(reading, record)), body: await bodyOf(reading, record.parent), sisters,
    minutes: await Promise.all(session.minutes.map(async (one) => ({ ...one, assent: await assentOf(reading, one.id) }))),
    decisions: await decisionsOf(reading, session, sisters), actionItems: await actionItemsOf(reading, session, sisters), papers: await papersOf(reading, session), drafts: await sessionDrafts(reading.node, id),
  };
}

async function bodyOf(reading: Reading, id: string | null): Promise<BodyView | null> {
  const row = id === null ? undefined : (await reading.reader.rows([id])).get(id);
  return row?.kind === "body" ? (bodyView(reading.context, await reading.horizonOf([row]), row.id) ?? null) : null;
}

async function assentOf(reading: Reading, id: string | null): Promise<Assent | null> {
  const row = id === null ? undefined : (await reading.reader.rows([id])).get(id);
  return row === undefined ? null : proposalsOn(reading, row);
}

/** A decision may be superseded by one of the same session, or of a later one of its body. */
async function decisionsOf(reading: Reading, session: SessionView, sisters: readonly SessionBrief[]): Promise<Meeting["decisions"]> {
  const own = await childrenOf(reading, session.id, ["decision"]);
  const later: RowRecord[] = [];
  for (const sister of sisters.filter((one) => one.number > session.number).slice(0, MOST_LATER)) later.push(...(await childrenOf(reading, sister.id, ["decision"])));
  const horizon = await reading.horizonOf(own, later);
  const ids = [...own, ...later].map((row) => row.id);
  const read = await Promise.all(own.map(async (row) => {
    const view = decisionView(reading.context, horizon, row.id, ids.filter((other) => other !== row.id));
    return view === undefined ? [] : [{ ...view, assent: await proposalsOn(reading, row) }];
  }));
  return read.flat().sort((a, b) => a.number.localeCompare(b.number, "en", { numeric: true }) || (a.id < b.id ? -1 : 1));
}

async function actionItemsOf(reading: Reading, session: SessionView, sisters: readonly SessionBrief[]): Promise<Meeting["actionItems"]> {
  const { context, at } = reading;
  const rows = await childrenOf(reading, session.id, ["action-item"]);
  const horizon = await reading.horizonOf(rows);
  const laterAdjourned = await laterHasAdjourned(reading, session, sisters);
  const schedule = await reading.scheduleFor(rows.map((row) => {
    const deadline = actionItemView(context, horizon, row.id, at)?.deadline ?? null;
    return deadline === null ? null : eventOf(deadline.rule);
  }));
  const read = await Promise.all(rows.map(async (row) => {
    const view = actionItemView(context, horizon, row.id, at, { ...schedule, laterAdjourned });
    return view === undefined ? [] : [{ ...view, assent: await proposalsOn(reading, row) }];
  }));
  return read.flat().sort((a, b) => dueOf(a).localeCompare(dueOf(b)) || (a.id < b.id ? -1 : 1));
}

async function laterHasAdjourned({ reader }: Reading, { number }: SessionView, sisters: readonly SessionBrief[]): Promise<boolean> {
  const rows = await reader.rows(sisters.filter((one) => one.number > number).map((one) => one.id));
  return [...rows.values()].some((row) => row.life === "adjourned");
}

/** What the agenda names as papers, and what was brought to the session as evidence; in the agenda's order. */
async function papersOf(reading: Reading, { id, agenda }: SessionView): Promise<readonly Paper[]> {
  const itemOf = new Map(agenda.flatMap((item) => item.papers.map((paper) => [paper, item.id] as const)));
  const rows = new Map([...(await reading.reader.rows([...itemOf.keys()])), ...(await reading.reader.listRows({ kind: "evidence", parent: id, limit: MOST_PAPERS })).map((row) => [row.id, row] as const)]);
  const read = await Promise.all([...rows.values()].map(async (row) => {
    const evidence = await readEvidenceRow(reading, row);
    return evidence === undefined ? [] : [{ ...evidence, agenda: itemOf.get(row.id) ?? null }];
  }));
  return read.flat();
}

const MOST_LATER = 8;
const MOST_PAPERS = 200;
const dueOf = (item: ActionItemView): string => item.deadline?.due?.value ?? "9999";
