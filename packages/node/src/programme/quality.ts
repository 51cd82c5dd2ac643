import { FLAWS, indicatorFlaws, languageFlaw, mandateFlaw, minutesFlaw, overdueFlaw, sampleFlaw, termsFlaw, termsUnknown, unjudgedFlaw, type Flaw, type FlawName } from "@mithaq/accord";
import { AGREEMENTS } from "./agreements.ts";
import { COMMITMENTS, resolvedDeadlines } from "./commitments.ts";
import { nameAll, type Named } from "./named.ts";
import { unansweredNotes } from "./notes.ts";
import { INDICATORS, MANDATES, RECONCILIATIONS, UNJUDGED_REPORTS } from "./quality-shelves.ts";
import type { Reading } from "./reading.ts";
import { openSessions } from "./sessions.ts";

/** The data-quality list: how many objects have each flaw, and the first of them. */
export interface Quality {
  readonly day: string;
  readonly counts: Readonly<Record<FlawName, number>>;
  readonly total: number;
  /** At most so many of each flaw as were asked for, in order of flaw, day and object. */
  readonly items: readonly (Flaw & { readonly named: Named | null })[];
}

/** `flaw`: of this one alone. `limit`: of each flaw at most so many are named; the counts are of all. */
export async function readQuality(reading: Reading, { flaw, limit = 20 }: { readonly flaw?: FlawName; readonly limit?: number } = {}): Promise<Quality> {
  const found = (await allFlaws(reading)).filter((one) => flaw === undefined || one.flaw === flaw);
  const byName = Map.groupBy(found, (one) => one.flaw);
  const counts = Object.fromEntries(FLAWS.map((name) => [name, byName.get(name)?.length ?? 0])) as Record<FlawName, number>;
  const shown = limit === 0 ? [] : FLAWS.flatMap((name) => (byName.get(name) ?? []).toSorted((a, b) => order(a.day ?? "", b.day ?? "") || order(a.object, b.object)).slice(0, limit));
  const rows = await reading.reader.rows([...new Set(shown.map((one) => one.object))]);
  const named = new Map((await nameAll(reading, [...rows.values()])).map((one) => [one.id, one]));
  return { day: reading.day, counts, total: found.length, items: shown.map((one) => ({ ...one, named: named.get(one.object) ?? null })) };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function allFlaws(reading: Reading): Promise<Flaw[]> {
  const { day, context: { charter: { languages } } } = reading;
  const notes = (await unansweredNotes(reading)).filter((note) => note.lapsed);
  return [
    ...(await commitmentsFlaws(reading)),
    ...[...(await UNJUDGED_REPORTS.at(reading))].flatMap(([object, since]) => unjudgedFlaw(object, since, day)),
    ...(await indicatorsFlaws(reading)),
    ...(await AGREEMENTS.at(reading)).flatMap((view) => [...termsFlaw(view.id, termsUnknown(view.texts.at(-1)?.terms ?? null)), ...languageFlaw(view.id, view.title, languages), ...sampleFlaw(view.id, view.sample)]),
    ...(await sessionsFlaws(reading)),
    ...notes.map((note): Flaw => ({ flaw: "note-unanswered", object: note.id, detail: note.unanswered, day: note.replyDue!.value })),
    ...[...(await MANDATES.at(reading))].flatMap(([object, to]) => mandateFlaw(object, to, day)),
  ];
}

async function commitmentsFlaws(reading: Reading): Promise<Flaw[]> {
  const resolved = await resolvedDeadlines(reading);
  const flaws: Flaw[] = [];
  for (const [object, one] of await COMMITMENTS.at(reading)) {
    flaws.push(...one.flaws);
    // Life "agreed": no report at all. What is in progress has one, and is late on other screens.
    flaws.push(...overdueFlaw(object, one.due ?? resolved.get(object)?.due ?? null, one.life !== "agreed", one.life === "agreed", reading.day));
  }
  return flaws;
}

async function indicatorsFlaws(reading: Reading): Promise<Flaw[]> {
  const agreed = Map.groupBy((await RECONCILIATIONS.at(reading)).values(), (one) => one.indicator);
  const { day, context: { charter: { languages } } } = reading;
  return [...(await INDICATORS.at(reading))].flatMap(([object, one]) => [...indicatorFlaws(object, one, agreed.get(object) ?? [], day), ...languageFlaw(object, one.title, languages), ...sampleFlaw(object, one.sample)]);
}

/** Minutes that are not agreed ten days after a session, and hosts that are not in turn. */
async function sessionsFlaws(reading: Reading): Promise<Flaw[]> {
  return (await openSessions(reading)).flatMap((session) => {
    const missing = session.checks.find((one) => one.check === "minutes")!.missing;
    const ended = session.adjournedOn === null ? [] : minutesFlaw(session.id, session.adjournedOn.value, missing, reading.day);
    return session.hostOutOfTurn === null ? ended : [...ended, { flaw: "host-out-of-turn" as const, object: session.id, detail: [session.hostOutOfTurn.host], day: session.dates.from }];
  });
}
