import { z } from "zod";
import { actId, date, name, objectId, parties, party, pillar, place, plane, text } from "./shapes.ts";
import type { Kind } from "./kind.ts";

const noteContent = z.strictObject({
  number: z.string().min(1).max(60),
  subject: name,
  to: parties,
  replyTo: objectId.optional(),
  /** By when a reply is asked for. */
  replyDue: date.optional(),
  plane,
  parent: objectId.optional(),
  pillar: pillar.optional(),
  sample: z.boolean(),
});
export type NoteContent = z.infer<typeof noteContent>;
/** A note verbale; its text is the payload. A reply names the note that it answers among its objects. */
export const note: Kind = { kind: "note", made: "submission", about: ["note"], aboutNothing: true, content: noteContent, parties: (sent) => (sent["to"] as string[] | undefined) ?? [] };

const remarkContent = z.strictObject({
  on: z.strictObject({ object: objectId, act: actId.optional(), part: z.string().min(1).max(80).optional(), language: z.string().min(2).max(6).optional() }),
  text,
  parent: objectId.optional(),
  sample: z.boolean(),
});
export type RemarkContent = z.infer<typeof remarkContent>;
/** A shared comment on a clause, a language, a figure, a minute. It changes no other state. */
export const remark: Kind = {
  kind: "remark",
  made: "submission",
  content: remarkContent,
  verbs: { reply: { body: z.strictObject({ text }) }, settle: { body: z.strictObject({ text: text.optional() }) } },
};

const money = z.string().regex(/^(0|[1-9][0-9]{0,14})(\.[0-9]{1,2})?$/);
const investmentContent = z.strictObject({
  title: name,
  contributors: z.array(z.strictObject({ party: party.optional(), name, pledged: money, committed: money })).min(1).max(32),
  /** Who confirms a report of disbursement. */
  receivers: parties,
  currency: z.string().regex(/^[A-Z]{3}$/),
  rateDate: date,
  phase: z.enum(["proposed", "appraised", "committed", "disbursing", "completed", "cancelled"]),
  ...place,
});
export type InvestmentContent = z.infer<typeof investmentContent>;
/** Money for an initiative (its parent); what is disbursed is reported and confirmed like any progress. */
export const investment: Kind = {
  kind: "investment",
  made: "assent",
  content: investmentContent,
  parties: (proposed) => [...((proposed["contributors"] as { party?: string }[] | undefined) ?? []).flatMap((one) => one.party ?? []), ...((proposed["receivers"] as string[] | undefined) ?? [])],
};

const releaseContent = z.strictObject({
  /** What all release, object by object: as it stands agreed, with the reports on it that are confirmed or in the register of disagreements. */
  objects: z.array(objectId).min(1).max(200),
  statement: text.optional(),
  sample: z.boolean(),
});
export type ReleaseContent = z.infer<typeof releaseContent>;
/** The consent of all parties that something be public. Silence releases nothing. */
export const release: Kind = { kind: "release", made: "assent", content: releaseContent };

const month = z.string().regex(/^[0-9]{4}-(0[1-9]|1[0-2])$/);
const profileContent = z.strictObject({
  state: name,
  ministry: name,
  languages: z.array(z.string().min(2).max(6)).min(1).max(16),
  timeZone: z.string().min(3).max(60),
  /** ISO weekdays, 1 Monday … 7 Sunday. */
  weekend: z.array(z.int().min(1).max(7)).min(1).max(3),
  holidays: z
    .array(z.union([z.strictObject({ date, name }), z.strictObject({ calendar: z.enum(["gregorian", "persian", "islamic-umalqura", "islamic-civil", "islamic-tbla"]), month: z.int().min(1).max(12), day: z.int().min(1).max(31), name })]))
    .max(128),
  /** Announced Islamic month starts: year-month → day 1. They override the calculated calendar that they lie over. */
  announced: z.strictObject({ over: z.enum(["islamic-umalqura", "islamic-civil", "islamic-tbla"]), starts: z.record(month, date) }).optional(),
  sources: place.sources,
  sample: z.boolean(),
});
export type ProfileContent = z.infer<typeof profileContent>;
/** What a party says of itself: languages, weekend, holidays, announced month starts. Its own to say and to correct. */
export const profile: Kind = { kind: "profile", made: "submission", content: profileContent, verbs: { correct: { body: z.strictObject({ content: profileContent, reason: text }) } } };
