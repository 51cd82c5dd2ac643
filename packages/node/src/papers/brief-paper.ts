import type { IndicatorView } from "@mithaq/accord";
import type { BriefDocument } from "../documents/index.ts";
import type { AwaitingItem } from "../programme/awaiting.ts";
import type { LegalEntry } from "../programme/legal-clock.ts";
import { readOverview, type Overview } from "../programme/overview.ts";
import type { Named } from "../programme/named.ts";
import type { Reading } from "../programme/reading.ts";
import { actsOfPillar, newestActs } from "./newest-acts.ts";
import { clip, frameOf, SourceActs } from "./frame.ts";
import type { Writing } from "./reader.ts";

type Item = BriefDocument["awaitingUs"][number];

/** The minister's page: what awaits whom, where commitments stand, both parties' figures, the next session, the legal clock, disputes, what changed. */
export async function briefPaper(reading: Reading, writing: Writing, since?: number): Promise<BriefDocument> {
  const overview = await readOverview(reading, since === undefined ? {} : { since });
  const acts = new SourceActs();
  const awaited = (items: readonly AwaitingItem[]) => items.map((item) => awaitedItem(writing, item, acts));
  const newest = await newestActs(reading, [...overview.disputes.items, ...overview.changed.items].map(({ id }) => id));
  const named = (items: readonly Named[]) => items.flatMap((one) => namedItem(writing, one, newest.get(one.id), acts) ?? []);
  const behind = new Map<string | null, readonly string[]>();
  for (const { pillar } of overview.pillars) behind.set(pillar, await actsOfPillar(reading, pillar));
  const pillars = overview.pillars.flatMap(({ pillar, counts }) => {
    const open = counts.partly + counts.notMet + counts.overdue + counts.inProgress + counts.notStarted;
    if (open + counts.confirmed + counts.reported + counts.disputed === 0) return [];
    return [{ name: clip(writing.pillar(pillar), 120), counts: { confirmed: counts.confirmed, reported: counts.reported, disputed: counts.disputed, open }, overdue: counts.overdue, acts: acts.of(...behind.get(pillar)!) }];
  });
  const brief: Omit<BriefDocument, keyof Awaited<ReturnType<typeof frameOf>>> = {
    awaitingUs: awaited(overview.awaitingUs.items),
    awaitingThem: overview.awaitingOthers.flatMap(({ items }) => awaited(items)),
    pillars,
    indicators: overview.headlines.slice(0, 6).map((view) => indicatorLine(reading, writing, view, acts)),
    ...sessionLine(writing, overview, acts),
    legalClock: overview.legalClock.slice(0, 20).map((entry) => legalItem(writing, entry, acts)),
    disputes: named(overview.disputes.items),
    changed: named(overview.changed.items),
    ...(since === undefined ? {} : { since: writing.fill(writing.words.since, { mark: since }) }),
  };
  return { ...(await frameOf(reading, writing, writing.words.briefTitle, acts)), ...brief };
}

function awaitedItem(writing: Writing, item: AwaitingItem, acts: SourceActs): Item {
  const { words } = writing;
  const title = writing.text(item.title) ?? writing.text(item.about?.title) ?? item.id;
  const note = writing.fill(words.awaited, { step: words.steps[item.step], kind: kindWord(writing, item.kind), days: item.age });
  return { text: clip(title, 400), note: clip(item.overdue ? `${note}; ${words.overdue}` : note, 200), acts: acts.of(item.act) };
}

function namedItem(writing: Writing, named: Named, act: string | undefined, acts: SourceActs): Item | undefined {
  if (act === undefined) return undefined;
  const about = writing.text(named.about?.title);
  const title = about ?? writing.text(named.title) ?? named.id;
  return { text: clip(title, 400), note: clip(named.due === null ? kindWord(writing, named.kind) : `${kindWord(writing, named.kind)}; ${writing.fill(writing.words.due, { date: writing.day(named.due) })}`, 200), acts: acts.of(act) };
}

function kindWord(writing: Writing, kind: string): string {
  return (writing.words.kinds as Record<string, string>)[kind] ?? kind;
}

function legalItem(writing: Writing, entry: LegalEntry, acts: SourceActs): Item {
  const what = writing.words.legal[entry.what];
  return { text: clip(writing.text(entry.title) ?? entry.id, 400), note: clip(entry.on === null ? what : writing.fill(writing.words.legalOn, { what, date: writing.day(entry.on) }), 200), acts: acts.of(entry.act) };
}

function sessionLine(writing: Writing, { nextSession: view }: Overview, acts: SourceActs): Pick<BriefDocument, "session"> | Record<string, never> {
  if (view === null) return {};
  const readiness = view.checks.map(({ check, by, state }) => ({ text: clip(writing.fill(writing.words.byDay, { check: writing.words.checks[check], date: writing.day(by) }), 200), done: state === "done" }));
  const name = writing.text(view.title) ?? writing.fill(writing.words.session, { number: view.number });
  return { session: { name: clip(name, 200), place: clip(writing.text(view.site) ?? "–", 160), date: writing.date(view.dates.from), readiness, acts: acts.of(view.act) } };
}

/** Baseline, last target, and the newest figure of each party; a party without one says so. */
function indicatorLine(reading: Reading, writing: Writing, view: IndicatorView, acts: SourceActs): BriefDocument["indicators"][number] {
  const unit = writing.text(view.unit.name) ?? view.unit.code;
  const { target } = view;
  const figure = (value: string | undefined, act: string) => ({ text: value === undefined ? writing.words.noFigure : writing.number(value), acts: acts.of(act) });
  const period = view.newest;
  return {
    name: clip(writing.text(view.title) ?? view.id, 240), unit: clip(unit, 80), baseline: figure(view.baseline?.value, view.baseline?.act ?? view.act), target: figure(target?.value, target?.act ?? view.act),
    actuals: reading.context.charter.parties.map(({ origin }) => {
      const given = period?.figures.find((one) => one.party === origin);
      return { party: clip(origin, 64), ...(given === undefined ? {} : { figure: figure(given.value, given.act) }) };
    }),
    disputed: period?.standing === "apart" || period?.standing === "disagreement",
  };
}
