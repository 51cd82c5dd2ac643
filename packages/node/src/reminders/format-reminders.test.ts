import * as fc from "fast-check";
import { expect, test } from "vitest";
import { LANGUAGES } from "@mithaq/calendar";
import type { ReminderFacts, ReminderItem } from "./facts.ts";
import { formatMail, formatReminders } from "./format-reminders.ts";
import type { Recipient } from "./settings.ts";
import { WORDS } from "./words/words.ts";

const item = (title: string, rest: Partial<ReminderItem> = {}): ReminderItem => ({ id: title, kind: "commitment", title: { en: title, fa: `${title} فا` }, pillar: "trade", due: "2026-11-30", sample: true, ...rest });
const facts: ReminderFacts = {
  programme: { en: "A programme", fa: "یک برنامه" },
  party: { en: "Party A", fa: "طرف الف" },
  dueSoon: [{ days: 1, items: [item("tomorrow", { due: "2026-11-24" })] }, { days: 7, items: [item("in a week")] }, { days: 14, items: [] }],
  overdue: [item("late", { kind: "action-item", due: "2026-11-20", pillar: "pass", sample: false })],
  awaiting: [{ ...item("report"), kind: "report", due: null, step: "judge", since: "2026-11-21", age: 2 }],
  sessions: [{ id: "s", number: 3, from: "2026-12-20", pillar: null, checks: [{ check: "agenda", by: "2026-11-20", state: "late", missing: [] }, { check: "papers", by: "2026-12-05", state: "open", missing: ["1", "2"] }] }],
  notes: [{ id: "n", number: "12/A", subject: { en: "A note" }, due: "2026-11-22", daysLeft: -1, ours: true, pillar: null }, { id: "m", number: "13", subject: { en: "Another" }, due: null, daysLeft: null, ours: false, pillar: null }],
  changes: [item("changed", { kind: "trade.series" })],
};
const nobody: ReminderFacts = { ...facts, dueSoon: [], overdue: [], awaiting: [], sessions: [], notes: [], changes: null };
const recipient = (rest: Partial<Recipient> = {}): Recipient => ({ address: "desk@a.example", language: "en", calendar: "gregorian", timeZone: "Asia/Tehran", hour: 8, pillars: null, sections: null, ...rest });
const plain = (text: string) => text.replaceAll(/[\u2068\u2069\u200f]/g, "");

test("a mail in English - every section, what is late first, dates in words", () => {
  const mail = formatMail(facts, "2026-11-23", recipient())!;
  expect(mail).toMatchObject({ to: "desk@a.example", language: "en", subject: "A programme: reminders for 23 November 2026" });
  expect(plain(mail.text).split("\n")).toEqual([
    "From the node of Party A, for 23 November 2026.", "",
    "Overdue", "• Action item: late — was due 20 November 2026 (3 days ago)", "",
    "Due soon", "• Commitment: tomorrow (sample) — due 24 November 2026 (in 1 day)", "• Commitment: in a week (sample) — due 30 November 2026 (in 7 days)", "",
    "Awaiting our side", "• Report: report (sample) — our judgement of a report; since 21 November 2026 (2 days)", "",
    "Sessions: what is still missing", "• Session 3, 20 December 2026 — agenda: late, was due 20 November 2026", "• Session 3, 20 December 2026 — papers: due 5 December 2026 (missing: 1, 2)", "",
    "Notes without a reply", "• Note 12/A: A note — we are asked to reply, reply was due 22 November 2026", "• Note 13: Another — a reply to us is outstanding", "",
    "Changed since the last digest", "• Record: changed (sample)", "",
    "Sent by this party's own node to its own officers. What the record says counts, not this mail.", "",
  ]);
});

test("in Persian, Arabic and Kurdish - right to left, own digits, the officer's own calendar", () => {
  const [fa, ar, ckb] = formatReminders(facts, "2026-11-23", { recipients: [recipient({ language: "fa", calendar: "persian" }), recipient({ language: "ar", calendar: "islamic-umalqura" }), recipient({ language: "ckb", calendar: "gregorian" })] });
  expect(fa!.subject).toBe("یک برنامه: یادآوری‌های ۲ آذر ۱۴۰۵");
  expect(plain(fa!.text)).toContain("• اقدام: late فا — موعد ۲۹ آبان ۱۴۰۵ بود (۳ روز پیش)");
  expect(ar!.subject).toContain("١٤٤٨");
  expect(plain(ckb!.text)).toContain("٢٣");
  for (const mail of [fa, ar, ckb]) {
    expect(mail!.html).toContain('dir="rtl"');
    expect(mail!.html).toContain(`lang="${mail!.language}"`);
    expect(mail!.text.split("\n").every((line) => line === "" || line.startsWith("\u200f"))).toBe(true);
    expect(mail!.text).not.toMatch(/\{[a-z]+\}/);
  }
});

test("scope - a role's sections and pillars alone; what belongs to no pillar is told to all; nothing to say is no mail", () => {
  const passes = formatMail(facts, "2026-11-23", recipient({ pillars: ["pass"] }))!;
  expect(plain(passes.text)).toContain("Action item: late");
  expect(plain(passes.text)).toContain("Session 3");
  expect(plain(passes.text)).not.toContain("tomorrow");
  expect(passes.text).not.toContain(WORDS.en.section.due);
  const due = formatMail(facts, "2026-11-23", recipient({ sections: ["due"] }))!;
  expect(due.text).not.toContain(WORDS.en.section.overdue);
  expect(formatMail(facts, "2026-11-23", recipient({ sections: ["due"], pillars: ["academy"] }))).toBeUndefined();
  expect(formatReminders(nobody, "2026-11-23", { recipients: [recipient(), recipient()] })).toEqual([]);
});

test("many items - the first are told, the others counted", () => {
  const many = { ...nobody, overdue: Array.from({ length: 40 }, (_, n) => item(`item ${n}`, { due: "2026-11-01" })) };
  const { text } = formatMail(many, "2026-11-23", recipient())!;
  expect(text.match(/^• /gm)).toHaveLength(26);
  expect(text).toContain("and 15 more");
});

test("titles are data - no markup of theirs in the HTML, no line of theirs in subject or text", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "'", "\n", "\r", "a", "ک", "\u2029") }), fc.constantFrom(...LANGUAGES), (title, language) => {
      const odd = { ...nobody, programme: { [language]: `p${title}` }, overdue: [item("x", { title: { [language]: title } })] };
      const mail = formatMail(odd, "2026-11-23", recipient({ language }))!;
      expect(mail.html.match(/<(?!\/?(html|head|meta|body|p|h2|ul|li|!doctype)\b)/g)).toBeNull();
      expect(mail.html.match(/<li>/g)).toHaveLength(1);
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.text.split("\n")).toHaveLength(7);
    }),
    { seed: 20_260_103, numRuns: 200 },
  );
});

test("the catalogues have the same places to fill in", () => {
  const places = (value: unknown): unknown => (typeof value === "string" ? (value.match(/\{[a-z]+\}/g) ?? []).sort() : Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, places(one)])));
  for (const language of LANGUAGES) expect([language, places(WORDS[language])]).toEqual([language, places(WORDS.en)]);
});
