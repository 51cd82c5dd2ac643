import { formatDate, formatNumber, toDigits } from "@mithaq/calendar";
import { fill, inLanguage } from "../exchange/words/words.ts";
import type { ReminderFacts, ReminderItem } from "./facts.ts";
import { mailHtml, mailText } from "./mail-body.ts";
import { SECTIONS, type Recipient, type Section } from "./settings.ts";
import { WORDS } from "./words/words.ts";

/** A mail ready to be sent. */
export interface Mail {
  readonly to: string;
  readonly language: Recipient["language"];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One part of a mail, already in words. */
export interface MailSection {
  readonly section: Section;
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * The mails of a day, one a recipient, in their language and calendar; a recipient to whom there is nothing to say gets none. Pure. `day` is the recipients' own; an item outside a recipient's
 * pillars is left out. @throws CalendarError where a day is none.
 */
export function formatReminders(facts: ReminderFacts, day: string, { recipients }: { readonly recipients: readonly Recipient[] }): Mail[] {
  return recipients.flatMap((recipient) => formatMail(facts, day, recipient) ?? []);
}

export function formatMail(facts: ReminderFacts, day: string, recipient: Recipient): Mail | undefined {
  const { language } = recipient;
  const words = WORDS[language];
  const sections = SECTIONS.filter((section) => recipient.sections?.includes(section) !== false).flatMap((section): MailSection[] => {
    const lines = LINES[section](scoped(facts, recipient), day, voiceOf(recipient));
    if (lines.length === 0) return [];
    const more = lines.length - SHOWN;
    return [{ section, title: words.section[section], lines: more <= 0 ? lines : [...lines.slice(0, SHOWN), fill(words.more, { n: formatNumber(more, { language }) })] }];
  });
  if (sections.length === 0) return undefined;
  const { date } = voiceOf(recipient);
  const head = { programme: inLanguage(facts.programme, language), party: inLanguage(facts.party, language), date: date(day) };
  const body = { language, greeting: fill(words.greeting, head), sections, foot: words.foot };
  return { to: recipient.address, language, subject: fill(words.subject, head).replaceAll(/[\r\n]+/g, " "), text: mailText(body), html: mailHtml(body) };
}

/** Lines of a section that a mail shows; the others are counted. */
const SHOWN = 25;

interface Voice {
  readonly words: (typeof WORDS)[Recipient["language"]];
  readonly date: (iso: string) => string;
  readonly days: (count: number) => string;
  readonly item: (item: ReminderItem, said: string) => string;
  readonly title: (texts: ReminderItem["title"]) => string;
  readonly digits: (text: string) => string;
}

function voiceOf({ language, calendar }: Recipient): Voice {
  const words = WORDS[language];
  // A title may be in another language than the mail: isolated, it does not turn the line around (Unicode UAX #9).
  const title = (texts: ReminderItem["title"]) => `\u2068${inLanguage(texts, language).replaceAll(/\s+/g, " ") || words.untitled}\u2069`;
  return {
    words, title,
    date: (iso) => formatDate(iso, { language, calendar }),
    days: (count) => formatNumber(count, { language, unit: "day" }),
    digits: (text) => toDigits(text, language),
    item: (item, said) => `${kindIn(words, item.kind)}: ${title(item.title)}${item.sample ? ` (${words.sample})` : ""}${said === "" ? "" : ` — ${said}`}`,
  };
}

const LINES: Readonly<Record<Section, (facts: ReminderFacts, day: string, voice: Voice) => string[]>> = {
  overdue: ({ overdue }, day, { item, words, date, days }) => overdue.map((one) => item(one, fill(words.overdue, { date: date(one.due ?? day), days: days(daysFrom(one.due ?? day, day)) }))),
  due: ({ dueSoon }, day, { item, words, date, days }) => dueSoon.flatMap((soon) => soon.items.map((one) => item(one, fill(words.due, { date: date(one.due ?? day), days: days(soon.days) })))),
  awaiting: ({ awaiting }, _day, { item, words, date, days }) => awaiting.map((one) => item(one, fill(words.awaiting, { step: words.step[one.step], date: date(one.since), days: days(one.age) }))),
  sessions: ({ sessions }, _day, { words, date, digits }) =>
    sessions.flatMap((session) =>
      session.checks.map((check) => {
        const said = fill(check.state === "late" ? words.checkLate : words.checkOpen, { check: words.check[check.check], date: date(check.by) });
        const missing = check.missing.length === 0 ? "" : ` (${fill(words.missing, { parts: check.missing.join(words.comma) })})`;
        return `${fill(words.session, { number: digits(String(session.number)), date: date(session.from) })} — ${said}${missing}`;
      }),
    ),
  notes: ({ notes }, day, { words, date, title }) =>
    notes.map((note) => {
      const due = note.due === null ? "" : `${words.comma}${fill(note.due < day ? words.noteLate : words.noteDue, { date: date(note.due) })}`;
      return `${words.kind.note} \u2068${note.number}\u2069: ${title(note.subject)} — ${note.ours ? words.note.ours : words.note.theirs}${due}`;
    }),
  changes: ({ changes }, _day, { item }) => (changes ?? []).map((one) => item(one, "")),
};

function kindIn(words: Voice["words"], kind: string): string {
  return Object.hasOwn(words.kind, kind) ? words.kind[kind as keyof typeof words.kind] : words.kind.other;
}

function scoped(facts: ReminderFacts, { pillars }: Recipient): ReminderFacts {
  if (pillars === null) return facts;
  const within = <T extends { readonly pillar: string | null }>(items: readonly T[]) => items.filter(({ pillar }) => pillar === null || pillars.includes(pillar));
  return {
    ...facts, dueSoon: facts.dueSoon.map(({ days, items }) => ({ days, items: within(items) })), overdue: within(facts.overdue), awaiting: within(facts.awaiting), sessions: within(facts.sessions), notes: within(facts.notes),
    changes: facts.changes === null ? null : within(facts.changes),
  };
}

function daysFrom(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}
