import { FLAWS, indicatorFlaws, languageFlaw, mandateFlaw, minutesFlaw, overdueFlaw, sampleFlaw, termsFlaw, termsUnknown, unjudgedFlaw, type Flaw, type FlawName } from "@mithaq/accord";
import { AGREEMENTS } from "./agreements.ts";
import { COMMITMENTS, resolvedDeadlines, type CommitmentOnShelf } from "./commitments.ts";
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
  const standing = standingFlaws(await COMMITMENTS.at(reading));
  const ofDay = Map.groupBy(await flawsOfDay(reading), (one) => one.flaw);
  const asked = FLAWS.filter((name) => flaw === undefined || name === flaw);
  const found = (name: FlawName): Flaw[][] => [standing.get(name) ?? [], ofDay.get(name) ?? []];
  const counts = Object.fromEntries(FLAWS.map((name) => [name, asked.includes(name) ? found(name).reduce((sum, some) => sum + some.length, 0) : 0])) as Record<FlawName, number>;
  const shown = limit === 0 ? [] : asked.flatMap((name) => found(name).flat().sort((a, b) => order(a.day ?? "", b.day ?? "") || order(a.object, b.object)).slice(0, limit));
  const rows = await reading.reader.rows([...new Set(shown.map((one) => one.object))]);
  const named = new Map((await nameAll(reading, [...rows.values()])).map((one) => [one.id, one]));
  return { day: reading.day, counts, total: FLAWS.reduce((sum, name) => sum + counts[name], 0), items: shown.map((one) => ({ ...one, named: named.get(one.object) ?? null })) };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What does not depend on the day, of commitments, which are many: grouped once, until one of them changes. */
function standingFlaws(commitments: ReadonlyMap<string, CommitmentOnShelf>): ReadonlyMap<FlawName, Flaw[]> {
  let grouped = groups.get(commitments);
  if (grouped === undefined) groups.set(commitments, (grouped = Map.groupBy([...commitments.values()].flatMap((one) => one.flaws), (one) => one.flaw)));
  return grouped;
}
const groups = new WeakMap<ReadonlyMap<string, CommitmentOnShelf>, ReadonlyMap<FlawName, Flaw[]>>();

async function flawsOfDay(reading: Reading): Promise<Flaw[]> {
  const { day, context: { charter: { languages } } } = reading;
  const notes = (await unansweredNotes(reading)).filter((note) => note.lapsed);
  return [
    ...(await unreported(reading)),
    ...unjudged(await UNJUDGED_REPORTS.at(reading), day),
    ...(await indicatorsFlaws(reading)),
    ...[...(await AGREEMENTS.at(reading)).values()].flatMap((view) => [...termsFlaw(view.id, termsUnknown(view.texts.at(-1)?.terms ?? null)), ...languageFlaw(view.id, view.title, languages), ...sampleFlaw(view.id, view.sample)]),
    ...(await sessionsFlaws(reading)),
    ...notes.map((note): Flaw => ({ flaw: "note-unanswered", object: note.id, detail: note.unanswered, day: note.replyDue!.value })),
    ...[...(await MANDATES.at(reading))].flatMap(([object, to]) => mandateFlaw(object, to, day)),
  ];
}

/** Life "agreed": no report at all. What is in progress has one, and is late on other screens. */
async function unreported(reading: Reading): Promise<Flaw[]> {
  const { day } = reading;
  const byEvent = [...(await resolvedDeadlines(reading))].filter(([, { on }]) => on.life === "agreed").flatMap(([object, { due }]) => overdueFlaw(object, due, false, true, day));
  return [...unreportedByDay(await COMMITMENTS.at(reading), day), ...byEvent];
}

/** Those whose day stands in the text, remembered for a day until a commitment changes. */
function unreportedByDay(commitments: ReadonlyMap<string, CommitmentOnShelf>, day: string): readonly Flaw[] {
  const known = silent.get(commitments);
  if (known?.day === day) return known.flaws;
  const flaws = [...commitments].flatMap(([object, { life, due }]) => (life === "agreed" && due !== null ? overdueFlaw(object, due, false, true, day) : []));
  silent.set(commitments, { day, flaws });
  return flaws;
}
const silent = new WeakMap<ReadonlyMap<string, CommitmentOnShelf>, { readonly day: string; readonly flaws: readonly Flaw[] }>();

/** Of the reports that nobody has judged, remembered for a day until one changes: there may be thousands. */
function unjudged(reports: ReadonlyMap<string, number>, day: string): readonly Flaw[] {
  const known = late.get(reports);
  if (known?.day === day) return known.flaws;
  const flaws = [...reports].flatMap(([object, since]) => unjudgedFlaw(object, since, day));
  late.set(reports, { day, flaws });
  return flaws;
}
const late = new WeakMap<ReadonlyMap<string, number>, { readonly day: string; readonly flaws: readonly Flaw[] }>();

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
