import { isDeepStrictEqual } from "node:util";
import { Refusal } from "../node/refusal.ts";
import type { Draft, DraftContent } from "./draft.ts";

/** The members of a content that differ, by their paths (`content.title`, `texts.fa`), in order. */
export function changedMembers(before: DraftContent, after: DraftContent): string[] {
  const parts = (["content", "texts"] as const).flatMap((name) => {
    const [a, b] = [before[name] ?? {}, after[name] ?? {}] as [Record<string, unknown>, Record<string, unknown>];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !isDeepStrictEqual(a[key], b[key])).map((key) => `${name}.${key}`);
  });
  const whole = (["kind", "verb", "objects", "document", "note"] as const).filter((name) => !isDeepStrictEqual(before[name], after[name]));
  return [...whole, ...parts].sort();
}

/**
 * The refusal that a change meets which builds on an older version: what others did since, by whom, and what of the content they changed. `editions` are the contents by edition;
 * `edition` the one that stood at the version built on, where it is known.
 */
export function conflictOf(draft: Draft, basedOn: number, before: DraftContent | undefined): Refusal {
  const since = draft.trail.slice(basedOn);
  const did = since.map(({ what, by, at }) => `${what} by ${by.role["en"] ?? Object.values(by.role)[0] ?? by.mandate} (${new Date(at).toISOString()})`);
  const members = before === undefined ? [] : changedMembers(before, draft.content);
  const told = [...(did.length === 0 ? [] : [`since then it was ${did.join(", ")}`]), ...(members.length === 0 ? [] : [`changed: ${members.join(", ")}`])];
  return new Refusal("conflict", {
    field: "version", expected: String(draft.version), remedy: "read the draft again, bring your change into it, and put it again",
    message: [`draft ${draft.id} is at version ${draft.version}, not ${basedOn}`, ...told].join("; "), kept: "the draft and its trail stand as they were; your change was not taken",
  });
}

/** The edition that stood at a version: every step adds one entry to the trail. */
export function editionAt(draft: Draft, version: number): number | undefined {
  return draft.trail[version - 1]?.edition;
}
