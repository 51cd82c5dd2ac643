import type { DraftBody } from "../../../drafting/draft-content.ts";
import { mergeDraft } from "../../../drafting/merge-draft.ts";
import type { AlignedText } from "../answers.ts";
import { editingOf, type EditedClause, type Editing } from "./editing.ts";
import { proposalOf } from "./propose-text.ts";

/** A version as the node has it. */
export interface ReadVersion {
  readonly content: Readonly<Record<string, unknown>>;
  readonly text: Pick<AlignedText, "clauses">;
}

export interface Rebased {
  readonly editing: Editing;
  /** Clauses that both changed, each otherwise: what was written here stands, and is to be looked at. */
  readonly clauses: readonly string[];
  /** Whether title, terms or languages were changed by both. */
  readonly head: boolean;
}

/** What is being written, built on a newer version instead: the other side's changes come in where they do not meet one's own; where they do, one's own stands. Nothing that was written is lost. */
export function rebase(mine: Editing, base: ReadVersion, newest: ReadVersion, seal: string): Rebased {
  const body = (version: ReadVersion) => proposalOf(editingOf({ content: version.content as never }, version.text, null), null) as unknown as DraftBody;
  const { merged, conflicts } = mergeDraft(body(base), proposalOf({ ...mine, base: null }, null) as unknown as DraftBody, body(newest));
  const read = editingOf({ content: merged.content }, { clauses: [] }, seal);
  const clauses = clausesOf(merged.texts ?? {}, read.languages);
  // What has no text in any language yet is no paragraph of the merge: a clause just begun, or its heading.
  const begun = mine.clauses.filter(({ id, texts }) => !clauses.some((one) => one.id === id) && Object.values(texts).every((part) => part.text.trim() === ""));
  const met = conflicts.flatMap(({ path: [top, , id] }) => (top === "texts" && id !== undefined ? [id] : []));
  return { editing: { ...read, clauses: [...clauses, ...begun] }, clauses: [...new Set(met)], head: conflicts.some(({ path }) => path[0] === "content") };
}

/** Paragraphs of all languages as clauses, in the order of the first language; one that it lacks behind the one that it follows in its own. */
function clausesOf(texts: NonNullable<DraftBody["texts"]>, languages: readonly string[]): EditedClause[] {
  const order: string[] = [];
  const known = [...languages.filter((one) => texts[one] !== undefined), ...Object.keys(texts).filter((one) => !languages.includes(one))];
  for (const language of known) {
    let behind = -1;
    for (const { id } of texts[language]!) {
      const stands = order.indexOf(id);
      if (stands >= 0) behind = stands;
      else order.splice(++behind, 0, id);
    }
  }
  return order.map((id) => {
    const parts = known.flatMap((language) => {
      const part = texts[language]!.find((one) => one.id === id);
      return part === undefined ? [] : [[language, part] as const];
    });
    return { id, kind: parts.find(([, part]) => part.kind !== undefined)?.[1].kind ?? null, texts: Object.fromEntries(parts.map(([language, { heading, text }]) => [language, { heading: heading ?? "", text }])) };
  });
}
