import type { Json } from "../../../signing/field-word.ts";

export interface MemberChange {
  readonly member: string;
  /** Undefined: it says nothing of it. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** What changes from one content to another, member by member, what it is called and what it says first; of a first text everything that it says. */
export function contentChanges(before: Readonly<Record<string, unknown>> | null, after: Readonly<Record<string, unknown>>): readonly MemberChange[] {
  const place = (member: string) => (FIRST.includes(member) ? FIRST.indexOf(member) : FIRST.length);
  const members = [...new Set([...Object.keys(after), ...Object.keys(before ?? {})])].sort((a, b) => place(a) - place(b));
  return members.filter((member) => !isSame(before?.[member], after[member])).map((member) => ({ member, before: before?.[member] as Json | undefined, after: after[member] as Json | undefined }));
}

const FIRST: readonly string[] = ["title", "deliverable", "description", "condition", "outcome", "figures", "period", "obligors", "obligees", "leads", "owed", "deadline", "baseline"];

/** The same value, whatever the order of its members. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => isSame((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]));
}
