import { z } from "zod";
import { originShape } from "../act/act.ts";

/** Shapes that the contents of several kinds share. Texts are per language; dates ISO 8601; figures decimal strings, for the record has no fractions. */

const language = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/);
/** A name or a line, per language. */
export const name = z.record(language, z.string().min(1).max(500));
/** A paragraph, per language. */
export const text = z.record(language, z.string().min(1).max(4000));
export const languages = z.array(language).min(1).max(16);
export const date = z.string().regex(/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/);
export const decimal = z.string().regex(/^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?$/);
export const objectId = z.string().min(3).max(300);
export const actId = z.string().regex(/^[0-9a-f]{64}$/);
export const party = originShape;
export const parties = z.array(originShape).min(1).max(16);
export const pillar = z.string().min(2).max(40);
export const calendar = z.enum(["gregorian", "persian", "islamic-umalqura", "islamic-civil", "islamic-tbla"]);

/** A published page and the fact taken from it. */
export const source = z.strictObject({ date: z.string().min(4).max(40), page: z.string().min(3).max(500), fact: z.string().min(3).max(1000) });
export const sources = z.array(source).max(32);

/** A date as it was agreed: the day, the calendar that the words are in, and the words. */
export const agreedDate = z.strictObject({ date, calendar, words: name.optional() });
export const period = z.strictObject({ from: date, to: date, calendar, words: name.optional() });

const move = z.enum(["next-working-day", "previous-working-day"]).optional();
const event = z.string().min(3).max(300);
/** `DeadlineRule` of @mithaq/calendar, as an act carries it. Events: `entry-into-force:<object>`, `session:<object>`, `signature:<object>`. */
export const deadlineRule = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("date"), date, move }),
  z.strictObject({ rule: z.literal("after"), count: z.int().min(1).max(10_000), unit: z.enum(["day", "working-day", "week", "month", "year"]), event, calendar: calendar.optional(), move }),
  z.strictObject({ rule: z.literal("end-of-month"), calendar, month: z.int().min(1).max(12), move }),
  z.strictObject({ rule: z.literal("yearly"), calendar, month: z.int().min(1).max(12), day: z.int().min(1).max(31), move }),
  z.strictObject({ rule: z.literal("weekday-after"), nth: z.int().min(1).max(53), weekday: z.int().min(1).max(7), event, move }),
  z.strictObject({ rule: z.literal("recurrence"), rrule: z.string().min(6).max(500), dtstart: date, move }),
]);
/** A deadline: the rule, the words in which it was agreed, and the day that it comes to, resolved when the act was formed; null where an event is awaited. */
export const deadline = z.strictObject({ rule: deadlineRule, words: name.optional(), due: date.nullable() });

/** What every content may say of where it belongs and how sure it is. */
export const place = { parent: objectId.optional(), pillar: pillar.optional(), sources: sources.optional(), sample: z.boolean() };
/** What leaves the nodes: the record holds the shared plane, and the public one once released. The national plane is never in an act (rule `plane-shared`). */
export const plane = z.enum(["shared", "public", "national"]);
