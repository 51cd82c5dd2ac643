import { formatNotice, formatSaying, formatSessionTurn, formatSignature, type Draft } from "@mithaq/accord";
import { openNode } from "../../packages/node/src/node/open-node.ts";
import { foundWorld, type FoundedWorld } from "../record/world/founded.ts";
import * as say from "./contents.ts";
import { agree, exchange, openDesk, submission, tell, type Agreed, type Desk, type Submitted } from "./hands.ts";

/** A programme at work, in two closed nodes. */
export interface Built {
  readonly world: FoundedWorld;
  readonly acts: number;
  readonly seconds: number;
  readonly objects: Readonly<Record<string, number>>;
}

/**
 * Makes a programme of about so many acts by two real nodes: of ten acts four make commitments (proposed, assented to, sealed, receipted), four report on them and judge the
 * reports, and two are figures, papers, notes, sessions with their minutes and items, agreements and remarks. Dated over three years.
 */
export async function buildProgramme(folder: string, acts: number, tellProgress: (text: string) => void): Promise<Built> {
  const world = await foundWorld(folder);
  const began = performance.now();
  const [from, to] = [Date.parse(`${say.START}T06:00:00Z`), Date.parse(`${say.TODAY}T06:00:00Z`)];
  let made = 0;
  // Seals and receipts are the nodes' own: about half of all acts.
  const tick = (count: number): void => void (made += count);
  const clock = (): number => Math.min(to, from + Math.floor(((to - from) * made) / (acts * 0.58)));
  const nodes = [await openNode({ folder: world.tehran.folder, clock, workers: 1 }), await openNode({ folder: world.baghdad.folder, clock, workers: 1 })] as const;
  try {
    const a = await openDesk(world, nodes[0], world.tehran);
    const b = await openDesk(world, nodes[1], world.baghdad);
    await exchange(a, b);
    await play({ a, b, parties: { a: a.origin, b: b.origin }, size: Math.ceil(acts / ACTS_A_COMMITMENT), tick, stage: (name) => tellProgress(`  ${name}: ${made} acts told, ${Math.round((performance.now() - began) / 1000)} s`) });
    const logs = await a.node.keeper.status();
    return { world, acts: logs.logs.reduce((sum, log) => sum + log.judged, 0), seconds: (performance.now() - began) / 1000, objects: logs.rows };
  } finally {
    for (const node of nodes) await node.close();
  }
}

interface Play {
  readonly a: Desk;
  readonly b: Desk;
  readonly parties: say.Parties;
  /** Commitments. */
  readonly size: number;
  readonly tick: (acts: number) => void;
  readonly stage: (name: string) => void;
}

async function play(the: Play): Promise<void> {
  const agreements = await agreementsOf(the);
  the.stage("agreements");
  const commitments = await each(the, "commitment", list(the.size, (n) => say.commitment(n, the.parties, agreements.map((one) => one.object))));
  the.stage("commitments");
  await reportsOn(the, commitments);
  the.stage("reports");
  await measures(the, commitments);
  the.stage("figures");
  await meetings(the);
  the.stage("sessions");
  await papers(the, commitments);
  the.stage("notes and papers");
}

/** Signed by both; those that ask for notifications get them, but for the last ones. */
async function agreementsOf({ a, b, size, tick }: Play): Promise<Agreed[]> {
  const agreed = await agree(a, b, "agreement", list(Math.max(8, Math.ceil(size / 100)), say.agreement), tick);
  const on = (n: number) => `${2027 + (n % 3)}-0${1 + (n % 9)}-15`;
  for (const desk of [a, b]) await tell(desk, agreed.map(({ object, seal }, n) => formatSignature("agreement", object, seal, { on: on(n), capacity: { en: "Minister" } })), tick);
  await exchange(a, b);
  const notified = agreed.filter((_one, n) => n % 2 === 1 && n % 7 !== 0 && n % 13 !== 0);
  for (const desk of [a, b]) await tell(desk, notified.map(({ object, seal }): Draft => formatNotice("agreement", "notify", { pairs: [[object, seal]], content: { purpose: "requirements-met", on: say.START }, payload: null })), tick);
  await exchange(a, b);
  return agreed;
}

/** Four of five are reported on, a third of those twice; most reports are judged, one of ten disputed. */
async function reportsOn({ a, b, tick }: Play, commitments: readonly Agreed[]): Promise<void> {
  for (const round of [0, 1]) {
    const reported = commitments.filter((_one, n) => (round === 0 ? n % 5 !== 0 : n % 3 === 1));
    // Whoever owes it reports: see say.commitment.
    const half = (odd: number) => reported.filter((one) => commitments.indexOf(one) % 2 === odd);
    const [ofA, ofB] = await Promise.all([half(0), half(1)].map((own, odd) => tell(odd === 0 ? a : b, own.map((one, n) => submission("report", say.report(n + round), [[one.object, one.seal]])), tick)));
    await exchange(a, b);
    await tell(b, judgements(ofA!), tick);
    await tell(a, judgements(ofB!), tick);
    await exchange(a, b);
  }
}

function judgements(reports: readonly Submitted[]): Draft[] {
  return reports.flatMap((report, n) => {
    if (n % 7 === 0) return [];
    const on = { version: report.id };
    if (n % 10 === 3) return [formatSaying("report", "dispute", report.pairs, { ...on, ground: "wrong-figure", reasons: say.texts("The weighbridge counted less."), counter: [{ name: say.texts("tonnes"), value: "900" }] })];
    if (n % 31 === 5) return [formatSaying("report", "clarify", report.pairs, { ...on, question: say.texts("Which post?") })];
    return [formatSaying("report", "confirm", report.pairs, on)];
  });
}

async function measures(the: Play, commitments: readonly Agreed[]): Promise<void> {
  const { a, b, size, tick } = the;
  await each(the, "milestone", list(Math.ceil(size / 20), (n) => say.milestone(n, commitments[n % commitments.length]!.object)));
  const indicators = await each(the, "indicator", list(Math.max(6, Math.ceil(size / 100)), (n) => say.indicator(n, commitments[n % commitments.length]!.object)));
  for (let period = 0; period < 5; period += 1) {
    await tell(a, indicators.map((one, n) => submission("figure", say.figure(n + period, period), [[one.object, one.seal]])), tick);
    await tell(b, indicators.map((one, n) => submission("figure", say.figure(n + period + 1, period), [[one.object, one.seal]])), tick);
    await exchange(a, b);
  }
}

async function meetings(the: Play): Promise<void> {
  const { a, b, parties, size, tick } = the;
  const bodies = await each(the, "body", list(5, say.body));
  const count = Math.max(5, Math.ceil(size / 200));
  const sessions = await each(the, "session", list(count, (n) => say.session(n, 1 + Math.floor(n / 5), bodies[n % 5]!.object, parties)));
  const held = sessions.slice(0, Math.floor(count * 0.9));
  for (const verb of ["open", "adjourn"] as const) await tell(a, held.map(({ object, seal }) => formatSessionTurn(verb, object, seal, say.START)), tick);
  await exchange(a, b);
  await each(the, "minutes", held.flatMap((one) => ["fa", "ar"].map((language) => say.minutes(language, one.object))));
  await each(the, "decision", held.flatMap((one, n) => list(3, (m) => say.decision(n * 3 + m, one.object))));
  await each(the, "action-item", held.flatMap((one, n) => list(8, (m) => say.actionItem(n * 8 + m, one.object, m % 2 === 0 ? parties.a : parties.b))));
}

async function papers({ a, b, parties, size, tick }: Play, commitments: readonly Agreed[]): Promise<void> {
  const [fromA, fromB] = [Math.ceil(size / 20), Math.ceil(size / 20)];
  const sent = await tell(a, list(fromA, (n) => submission("note", say.note(n, parties.b))), tick);
  await tell(b, list(fromB, (n) => submission("note", say.note(n, parties.a))), tick);
  await exchange(a, b);
  await tell(b, sent.filter((_one, n) => n % 5 !== 0).map((one, n) => submission("note", say.note(10_000 + n * 3, parties.a), [[one.object, null]])), tick);
  for (const [desk, odd] of [[a, 0], [b, 1]] as const) {
    await tell(desk, list(Math.ceil(size / 10), (n) => submission("evidence", say.evidence(n * 2 + odd))), tick);
    await tell(desk, list(Math.ceil(size / 40), (n) => submission("remark", say.remark(n, commitments[say.drawn(n, commitments.length)]!.object))), tick);
  }
  await exchange(a, b);
}

/** Agreed on, the one half proposed by the one side, the other by the other; in the order of the contents. */
async function each({ a, b, tick }: Play, kind: string, contents: readonly object[]): Promise<Agreed[]> {
  const half = Math.ceil(contents.length / 2);
  return [...(await agree(a, b, kind, contents.slice(0, half), tick)), ...(await agree(b, a, kind, contents.slice(half), tick))];
}

function list<T>(length: number, of: (n: number) => T): T[] {
  return Array.from({ length }, (_one, n) => of(n));
}

/** Acts of all kinds for each commitment, as this programme plays: what brings the record to at least the number asked for. */
export const ACTS_A_COMMITMENT = 8.7;
