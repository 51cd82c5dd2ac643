import { z } from "zod";
import type { Content } from "../act/act.ts";
import type { Kind } from "./kind.ts";
import { date, deadline, name, objectId, parties, party, period, place, text } from "./shapes.ts";

const role = z.strictObject({ party, role: name });
const bodyContent = z.strictObject({
  title: name,
  type: z.enum(["joint-committee", "working-group"]),
  terms: text,
  coChairs: z.array(role).max(16),
  secretaries: z.array(role).max(16),
  state: z.enum(["constituted", "dormant", "dissolved"]),
  ...place,
});
export type BodyContent = z.infer<typeof bodyContent>;
/** A joint committee, or a working group below it (its parent). */
export const body: Kind = { kind: "body", made: "assent", content: bodyContent, parties: (proposed) => [...rolesOf(proposed, "coChairs"), ...rolesOf(proposed, "secretaries")] };

const sessionContent = z.strictObject({
  title: name.optional(),
  number: z.int().min(1).max(10_000),
  /** By alternation. */
  host: party,
  site: name,
  dates: period,
  delegations: z.array(z.strictObject({ party, members: z.array(name).max(64) })).max(16),
  agenda: z.array(z.strictObject({ id: z.string().min(1).max(40), title: name, papers: z.array(objectId).max(32) })).max(64),
  /** Languages in which minutes are agreed, each by itself. */
  minutesIn: z.array(z.string().min(2).max(6)).min(1).max(16),
  state: z.enum(["fixed", "postponed", "cancelled"]),
  ...place,
});
export type SessionContent = z.infer<typeof sessionContent>;
/** A meeting of a body (its parent). */
export const session: Kind = {
  kind: "session",
  made: "assent",
  content: sessionContent,
  verbs: { open: { body: z.strictObject({ on: date }) }, adjourn: { body: z.strictObject({ on: date }) } },
  parties: (proposed) => [...(typeof proposed["host"] === "string" ? [proposed["host"]] : []), ...rolesOf(proposed, "delegations")],
};

const minutesContent = z.strictObject({ language: z.string().min(2).max(6), title: name, ...place });
export type MinutesContent = z.infer<typeof minutesContent>;
/** The minutes of a session (their parent) in one language: `{ "texts": { "fa": [{ "id": "1", "text": "…" }] } }`; each language is agreed by itself, and signed by the co-chairs. */
export const minutes: Kind = { kind: "minutes", made: "assent", content: minutesContent, verbs: { sign: { body: z.strictObject({ on: date, place: name.optional(), capacity: name }) } } };

const decisionContent = z.strictObject({ number: z.string().min(1).max(40), title: name, text, supersedes: objectId.optional(), ...place });
export type DecisionContent = z.infer<typeof decisionContent>;
/** What a session (its parent) decided; ad referendum where a head of delegation must first confirm at home. */
export const decision: Kind = { kind: "decision", made: "assent", content: decisionContent };

const actionItemContent = z.strictObject({ title: name, owner: parties, obligees: parties.optional(), deadline, state: z.enum(["open", "dropped"]), ...place });
export type ActionItemContent = z.infer<typeof actionItemContent>;
/** What a session (its parent) gave somebody to do; what is not verified comes back on the next agenda by itself. */
export const actionItem: Kind = { kind: "action-item", made: "assent", content: actionItemContent, parties: (proposed) => [...((proposed["owner"] as string[] | undefined) ?? []), ...((proposed["obligees"] as string[] | undefined) ?? [])] };

function rolesOf(content: Content, member: string): string[] {
  return ((content[member] as { party: string }[] | undefined) ?? []).map((one) => one.party);
}
