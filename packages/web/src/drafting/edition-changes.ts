import { diffWords, type DiffRun } from "./diff-words.ts";
import { isTexts, sameJson, type BlockPath, type DraftBody, type Json, type Paragraph } from "./draft-content.ts";

/** One thing that differs between two editions. */
export interface EditionChange {
  readonly path: BlockPath;
  /** `moved`: of paragraphs, another place among those that both editions have. */
  readonly what: "added" | "removed" | "changed" | "moved";
  /** Null: not there. Of `moved`: the place, from 1. */
  readonly before: Json;
  readonly after: Json;
  /** Where both are texts: what changed, by words; null otherwise. */
  readonly words: readonly DiffRun[] | null;
}

/** What changed from one edition of a draft to another, block by block, in the order in which an editor shows them. Empty where they are the same. */
export function editionChanges(before: DraftBody, after: DraftBody): EditionChange[] {
  const whole = (["kind", "verb", "objects"] as const).flatMap((name) => changeOf([name], before[name] as Json, after[name] as Json, false));
  const members = [...new Set([...Object.keys(before.content), ...Object.keys(after.content)])].flatMap((member) => memberChanges(member, before.content[member], after.content[member]));
  const languages = [...new Set([...Object.keys(before.texts ?? {}), ...Object.keys(after.texts ?? {})])].sort();
  const texts = languages.flatMap((language) => paragraphChanges(language, before.texts?.[language] ?? [], after.texts?.[language] ?? []));
  return [...whole, ...members, ...texts, ...changeOf(["document"], before.document, after.document, false), ...changeOf(["note"], before.note === "" ? undefined : before.note, after.note === "" ? undefined : after.note, true)];
}

function memberChanges(member: string, before: Json | undefined, after: Json | undefined): EditionChange[] {
  const sides = [before, after];
  if (!sides.some(isTexts) || !sides.every((side) => side === undefined || isTexts(side))) return changeOf(["content", member], before, after, false);
  const [was, is] = sides.map((side) => (side ?? {}) as Record<string, string>) as [Record<string, string>, Record<string, string>];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((language) => changeOf(["content", member, language], was[language], is[language], true));
}

function paragraphChanges(language: string, before: readonly Paragraph[], after: readonly Paragraph[]): EditionChange[] {
  const moved = movedOf(before, after);
  const ids = [...new Set([...after.map(({ id }) => id), ...before.map(({ id }) => id)])];
  return ids.flatMap((id) => {
    const path = ["texts", language, id];
    const [was, is] = [before.find((one) => one.id === id), after.find((one) => one.id === id)];
    if (was === undefined || is === undefined) return changeOf(path, was?.text, is?.text, true);
    const fields = (["kind", "heading", "text"] as const).flatMap((field) => changeOf([...path, field], was[field], is[field], field !== "kind"));
    return moved.has(id) ? [{ path, what: "moved" as const, before: before.indexOf(was) + 1, after: after.indexOf(is) + 1, words: null }, ...fields] : fields;
  });
}

/** Of the paragraphs of both, the fewest whose moving explains the new order: those outside a longest run that kept its order. */
function movedOf(before: readonly Paragraph[], after: readonly Paragraph[]): Set<string> {
  const was = new Map(before.map(({ id }, at) => [id, at]));
  const common = after.map(({ id }) => id).filter((id) => was.has(id));
  // Longest increasing run by patience sorting, with the way back.
  const tops: number[] = [];
  const previous: number[] = [];
  for (const [at, id] of common.entries()) {
    const found = tops.findIndex((top) => was.get(common[top]!)! > was.get(id)!);
    const pile = found < 0 ? tops.length : found;
    previous[at] = pile > 0 ? tops[pile - 1]! : -1;
    tops[pile] = at;
  }
  const kept = new Set<string>();
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at]!) kept.add(common[at]!);
  return new Set(common.filter((id) => !kept.has(id)));
}

function changeOf(path: BlockPath, before: Json | undefined, after: Json | undefined, isText: boolean): EditionChange[] {
  const [was, is] = [before ?? null, after ?? null];
  if (sameJson(was, is)) return [];
  const isChangedText = isText && typeof was === "string" && typeof is === "string";
  const what = was === null ? "added" : is === null ? "removed" : "changed";
  return [{ path, what, before: was, after: is, words: isChangedText ? diffWords(was, is) : null }];
}
