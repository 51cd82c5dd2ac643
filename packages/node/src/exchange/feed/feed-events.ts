import { agreedObject, lifeOf, submissionOf, textOf, type CommitmentContent, type FoldContext, type Horizon, type NoteContent, type ObjectId, type Schedule, type SessionContent } from "@mithaq/accord";
import { CalendarError, dueDates, formatDate, formatDateRange, type CalendarName, type DeadlineRule, type Language } from "@mithaq/calendar";
import { ruleWords } from "../matrix/fields.ts";
import type { MatrixSetting } from "../matrix/matrix-row.ts";
import { partyName } from "../matrix/parties-cell.ts";
import { fill, inLanguage, WORDS } from "../words/words.ts";
import type { FeedEvent } from "./feed-event.ts";
import { rruleOf } from "./rule-rrule.ts";

/** The kinds of objects that have days in the feed. */
export const FEED_KINDS = ["session", "commitment", "milestone", "action-item", "note"] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** What the feed is read with: whom for, and from which day on recurrences are laid out. */
export interface FeedReading {
  readonly context: FoldContext;
  readonly setting: Pick<MatrixSetting, "language" | "calendar" | "parties" | "pillars">;
  /** ISO 8601. */
  readonly day: string;
  /** Events that have happened, and the parties' working days. */
  readonly schedule: Schedule;
}

/** The feed's entries of one object: none where it has no day, or none that exists. The horizon holds its row and linked rows. */
export function feedEvents(kind: FeedKind, object: ObjectId, horizon: Horizon, reading: FeedReading): FeedEvent[] {
  try {
    if (kind === "session") return sessionEvents(object, horizon, reading);
    return kind === "note" ? noteEvents(object, horizon, reading) : deadlineEvents(kind, object, horizon, reading);
  } catch (error) {
    // The record's schema lets a 31 February pass; no calendar has an entry for it.
    if (error instanceof CalendarError) return [];
    throw error;
  }
}

/** So many occurrences of a rule stand in the feed beside its own day. */
const OCCURRENCES = 3;

function sessionEvents(object: ObjectId, horizon: Horizon, reading: FeedReading): FeedEvent[] {
  const agreed = agreedObject<SessionContent>(reading.context, horizon, object);
  const text = textOf(agreed);
  if (text === undefined) return [];
  const { content } = text;
  const words = WORDS[reading.setting.language].feed;
  const { language } = reading.setting;
  const called = fill(words.session, { number: content.number });
  const lines = [
    fill(words.host, { party: nameOf(content.host, reading) }),
    ...(content.agenda.length === 0 ? [] : [`${words.agenda}:`, ...content.agenda.map((item, at) => `${at + 1}. ${inLanguage(item.title, language)}`)]),
    ...(text.agreed ? [] : [words.proposedOnly]), ...(content.state === "postponed" ? [words.postponed] : []),
    ...common(content.dates.from, content.dates.to, content.sample, object, reading),
  ];
  return [{
    uid: object, sequence: agreed.versions.length, status: content.state === "cancelled" ? "CANCELLED" : text.agreed && content.state === "fixed" ? "CONFIRMED" : "TENTATIVE", from: content.dates.from, to: content.dates.to,
    summary: summary(content.title === undefined ? called : `${called}: ${inLanguage(content.title, language)}`, content.sample, reading), description: lines.join("\n"), place: inLanguage(content.site, language),
    categories: categories(content.pillar, reading), ...times(object, horizon), sample: content.sample, busy: true,
  }];
}

/** Commitments, milestones and action items: the agreed day, or the one that the rule comes to once its event has happened, and the next occurrences of what recurs. */
function deadlineEvents(kind: "commitment" | "milestone" | "action-item", object: ObjectId, horizon: Horizon, reading: FeedReading): FeedEvent[] {
  const agreed = agreedObject<Partial<CommitmentContent> & { owner?: readonly string[] }>(reading.context, horizon, object);
  const text = textOf(agreed);
  const deadline = text?.content.deadline;
  if (text === undefined || deadline === undefined) return [];
  const { content } = text;
  const rule = deadline.rule as DeadlineRule;
  const { life, awaits } = lifeOf(kind, reading.context, horizon, object);
  const next = upcoming(rule, reading);
  const due = deadline.due ?? (rruleOf(rule) === undefined ? (next[0] ?? null) : null);
  const words = WORDS[reading.setting.language];
  const sample = content.sample === true;
  const owing = content.obligors ?? content.owner ?? [];
  const inRule = ruleWords(rule, reading.setting);
  const lines = (day: string) => [
    ...(content.deliverable === undefined ? [] : [inLanguage(content.deliverable, reading.setting.language)]),
    ...(owing.length === 0 ? [] : [fill(words.feed.owedBy, { parties: names(owing, reading) })]),
    ...(life === null ? [] : [`${words.columns.life}: ${(words.life as Readonly<Record<string, string>>)[life] ?? life}`]),
    ...(awaits.length === 0 ? [] : [fill(words.feed.awaits, { parties: names(awaits, reading) })]),
    ...(inRule === null || rule.rule === "date" ? [] : [fill(words.feed.rule, { rule: inRule })]),
    ...(deadline.words === undefined || Object.keys(deadline.words).length === 0 ? [] : [fill(words.feed.agreedAs, { words: inLanguage(deadline.words, reading.setting.language) })]),
    ...(text.agreed ? [] : [words.feed.proposedOnly]), ...common(day, day, sample, object, reading),
  ];
  const rrule = rruleOf(rule);
  const entry = (day: string): FeedEvent => ({
    uid: day === due ? object : `${object}#${day}`, sequence: agreed.versions.length, status: OVER.has(life ?? "") ? "CANCELLED" : text.agreed && life !== "suspended" ? "CONFIRMED" : "TENTATIVE", from: day, to: day,
    summary: summary(fill(words.feed[kind], { title: inLanguage(content.title, reading.setting.language) }), sample, reading),
    description: [...(day === due || due === null ? [] : [fill(words.feed.occurrence, { due })]), ...lines(day)].join("\n"),
    categories: categories(content.pillar, reading), ...times(object, horizon), sample, busy: false, ...(rrule === undefined ? {} : { rrule }),
  });
  return [...(due === null ? [] : [due]), ...(rrule === undefined ? [] : next.filter((day) => day !== due))].map(entry);
}

/** What nobody owes any more; programs take such an entry away. */
const OVER: ReadonlySet<string> = new Set(["released", "lapsed", "dropped"]);

/** The next days of a rule; of one that names a single day that day, once it is known. None of a rule that cannot mean anything: what was agreed of its day stands all the same. */
function upcoming(rule: DeadlineRule, { day, schedule }: FeedReading): readonly string[] {
  try {
    const found = dueDates(rule, { events: schedule.events ?? {}, parties: schedule.parties ?? [], from: rruleOf(rule) === undefined ? "1000-01-01" : day, limit: OCCURRENCES });
    return "due" in found ? found.due : [];
  } catch (error) {
    if (error instanceof CalendarError) return [];
    throw error;
  }
}

function noteEvents(object: ObjectId, horizon: Horizon, reading: FeedReading): FeedEvent[] {
  const note = submissionOf(horizon, object);
  const content = note?.content as unknown as NoteContent | undefined;
  if (note === undefined || content?.replyDue === undefined) return [];
  const { feed } = WORDS[reading.setting.language];
  const { life, awaits } = lifeOf("note", reading.context, horizon, object);
  const lines = [...(awaits.length === 0 ? [] : [fill(feed.awaits, { parties: names(awaits, reading) })]), ...common(content.replyDue, content.replyDue, content.sample, object, reading)];
  return [{
    uid: object, sequence: 1, status: life === "answered" ? "CANCELLED" : "CONFIRMED", from: content.replyDue, to: content.replyDue,
    summary: summary(fill(feed.note, { number: content.number, title: inLanguage(content.subject, reading.setting.language) }), content.sample, reading), description: lines.join("\n"), categories: categories(content.pillar, reading),
    ...times(object, horizon), sample: content.sample, busy: false,
  }];
}

/** The day in the three calendars that the parties live by, the sample mark, and where it stands in the record. */
function common(from: string, to: string, sample: boolean, object: ObjectId, { setting }: FeedReading): string[] {
  const { feed, separator } = WORDS[setting.language];
  const dates = CALENDARS_SHOWN.map((calendar) => rangeIn(from, to, setting.language, calendar));
  return [fill(feed.calendars, { dates: dates.join(separator) }), ...(sample ? [feed.sampleNote] : []), fill(feed.object, { id: object })];
}

const CALENDARS_SHOWN: readonly CalendarName[] = ["gregorian", "persian", "islamic-umalqura"];

function rangeIn(from: string, to: string, language: Language, calendar: CalendarName): string {
  return from === to ? formatDate(from, { language, calendar }) : formatDateRange(from, to, { language, calendar });
}

function summary(text: string, sample: boolean, { setting: { language } }: FeedReading): string {
  return sample ? `[${WORDS[language].sample}] ${text}` : text;
}

function categories(pillar: string | undefined, { setting: { pillars, language } }: FeedReading): string[] {
  return pillar === undefined ? [] : [inLanguage(pillars[pillar] ?? { [language]: pillar }, language)];
}

function names(origins: readonly string[], reading: FeedReading): string {
  return origins.map((origin) => nameOf(origin, reading)).join(WORDS[reading.setting.language].separator);
}

function nameOf(origin: string, { setting }: FeedReading): string {
  return partyName(origin, setting);
}

/** `at` of the first and the last valid act on the object. */
function times(object: ObjectId, horizon: Horizon): { readonly created: number; readonly changed: number } {
  const at = horizon.facts(object).map((fact) => Number(fact.content["at"])).filter((time) => Number.isFinite(time));
  return { created: Math.min(...at), changed: Math.max(...at) };
}

