import { z } from "zod";
import type { Kind } from "./kind.ts";
import { deadline, name, objectId, parties, place, text } from "./shapes.ts";

const content = z.strictObject({
  title: name,
  deliverable: text,
  /** The clause or the decision that it follows from; a press source stands in `sources`. */
  follows: z.strictObject({ object: objectId, clause: z.string().min(1).max(40).optional() }).optional(),
  obligors: parties,
  /** one: a single obligor; each: every obligor its own part; joint: all together. */
  owed: z.enum(["one", "each", "joint"]),
  /** Who judges a report of it: absent, all parties other than the reporter. */
  obligees: parties.optional(),
  deadline: deadline.optional(),
  condition: text.optional(),
  /** Suspension, release and lapse are agreed like the commitment itself, as a new version. */
  standing: z.enum(["active", "suspended", "released", "lapsed"]),
  ...place,
});
export type CommitmentContent = z.infer<typeof content>;

/** What a party owes to another, with the clause, the decision or the press source that says so. */
export const commitment: Kind = {
  kind: "commitment",
  made: "assent",
  content,
  parties: (proposed) => [...((proposed["obligors"] as string[] | undefined) ?? []), ...((proposed["obligees"] as string[] | undefined) ?? [])],
};

const initiativeContent = z.strictObject({
  title: name,
  description: text.optional(),
  leads: parties,
  partners: z.array(name).max(32).optional(),
  /** Commitments that it serves. */
  serves: z.array(objectId).max(64),
  budget: z.strictObject({ amount: z.string().regex(/^(0|[1-9][0-9]{0,14})(\.[0-9]{1,2})?$/), currency: z.string().regex(/^[A-Z]{3}$/) }).optional(),
  site: name.optional(),
  /** IATI activity status 1–6, with IATI's own words. */
  phase: z.enum(["pipeline", "implementation", "finalisation", "closed", "cancelled", "suspended", "approved"]),
  ...place,
});
export type InitiativeContent = z.infer<typeof initiativeContent>;

/** A piece of work that serves commitments. */
export const initiative: Kind = { kind: "initiative", made: "assent", content: initiativeContent, parties: (proposed) => (proposed["leads"] as string[] | undefined) ?? [] };

const milestoneContent = z.strictObject({
  title: name,
  /** The day first agreed: frozen. */
  baseline: z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/),
  /** The day that holds now: rescheduled by assent alone. */
  deadline,
  weight: z.int().min(1).max(1000),
  rebaselined: text.optional(),
  obligors: parties.optional(),
  obligees: parties.optional(),
  ...place,
});
export type MilestoneContent = z.infer<typeof milestoneContent>;

/** A dated step of a commitment or an initiative (its parent). */
export const milestone: Kind = { kind: "milestone", made: "assent", content: milestoneContent, frozen: ["baseline"], parties: commitment.parties! };
