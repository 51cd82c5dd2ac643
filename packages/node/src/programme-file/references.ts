import type { Content } from "@mithaq/accord";
import type { JsonValue } from "@mithaq/ledger";

/** Where the items of a kind name other items, and of which kinds those may be; `[]` stands for every member of a list. */
export const REFERENCES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  profile: {},
  agreement: { parent: ["agreement"] },
  body: { parent: ["body"] },
  session: { parent: ["body"], "agenda.[].papers.[]": ["agreement", "commitment", "initiative", "milestone", "indicator", "decision", "body"] },
  decision: { parent: ["session"], supersedes: ["decision"] },
  commitment: { parent: ["agreement", "decision", "commitment"], "follows.object": ["agreement", "decision"] },
  initiative: { parent: ["agreement", "commitment", "initiative"], "serves.[]": ["commitment"] },
  milestone: { parent: ["commitment", "initiative"] },
  indicator: { parent: ["commitment"] },
  "action-item": { parent: ["session"] },
};

/** Kinds whose items say nothing without what they belong to. */
export const NEEDS_PARENT: ReadonlySet<string> = new Set(["session", "decision", "milestone", "indicator", "action-item"]);

/** Where the items of a kind name parties. */
export const PARTIES: Readonly<Record<string, readonly string[]>> = {
  profile: [],
  agreement: [],
  body: ["coChairs.[].party", "secretaries.[].party"],
  session: ["host", "delegations.[].party"],
  decision: [],
  commitment: ["obligors.[]", "obligees.[]"],
  initiative: ["leads.[]"],
  milestone: ["obligors.[]", "obligees.[]"],
  indicator: [],
  "action-item": ["owner.[]", "obligees.[]"],
};

/** The event that a deadline waits for, `session:first-session`, and the kinds of the objects that have such events. */
export const EVENT_PATH = "deadline.rule.event";
export const EVENTS: Readonly<Record<string, readonly string[]>> = { "entry-into-force": ["agreement"], signature: ["agreement"], session: ["session"] };

/** The text with each string at a path changed; what is not there stays away. `change` learns the very place: `agenda.0.papers.1`. */
export function changeAt(content: Content, path: string, change: (value: string, place: string) => string): Content {
  return walk(content, path.split("."), "", change) as Content;
}

function walk(value: JsonValue, [step, ...rest]: readonly string[], place: string, change: (value: string, place: string) => string): JsonValue {
  if (step === undefined) return typeof value === "string" ? change(value, place) : value;
  const below = (part: string | number) => (place === "" ? String(part) : `${place}.${part}`);
  if (step === "[]") return Array.isArray(value) ? value.map((one, at) => walk(one as JsonValue, rest, below(at), change)) : value;
  if (typeof value !== "object" || value === null || Array.isArray(value) || !(step in value)) return value;
  const members = value as Content;
  return { ...members, [step]: walk(members[step]!, rest, below(step), change) };
}
