import type { PrepareInput } from "../../../signing/signing.ts";
import type { AlignedText } from "../answers.ts";
import type { EditedTerms, Editing } from "./editing.ts";

/** What keeps a text from being proposed. `at`: the clause's place; `language` where it is about one. */
export type Problem =
  | { readonly what: "no-language" | "no-clause" | "no-terms-date" }
  | { readonly what: "no-title"; readonly language: string }
  | { readonly what: "no-text"; readonly at: number; readonly id: string; readonly language: string }
  | { readonly what: "same-id"; readonly at: number; readonly id: string }
  | { readonly what: "too-long"; readonly at: number; readonly id: string; readonly language: string };

/** An authentic language in which a clause is missing would make a text that its own words call incomplete: nothing is proposed with a hole. */
export function problemsOf(editing: Editing): Problem[] {
  const problems: Problem[] = [];
  if (editing.languages.length === 0) problems.push({ what: "no-language" });
  if (editing.clauses.length === 0) problems.push({ what: "no-clause" });
  if (editing.terms !== null && !hasDates(editing.terms)) problems.push({ what: "no-terms-date" });
  for (const language of editing.languages) if ((editing.title[language] ?? "").trim() === "") problems.push({ what: "no-title", language });
  editing.clauses.forEach(({ id, texts }, at) => {
    if (editing.clauses.findIndex((one) => one.id === id) < at) problems.push({ what: "same-id", at, id });
    for (const language of editing.languages) {
      const length = (texts[language]?.text ?? "").trim().length;
      if (length === 0) problems.push({ what: "no-text", at, id, language });
      else if (length > MOST_LETTERS) problems.push({ what: "too-long", at, id, language });
    }
  });
  return problems;
}

/** Letters of one clause in one language (packages/node/src/drafts/draft.ts). */
const MOST_LETTERS = 100_000;

function hasDates({ entryIntoForce, duration }: EditedTerms): boolean {
  if ((entryIntoForce.on === "date" || entryIntoForce.on === "provisional") && !isDay(entryIntoForce.date)) return false;
  return typeof duration === "string" || !("until" in duration) || isDay(duration.until);
}

function isDay(text: string | undefined): boolean {
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text);
}

/** The text as the screens show one, for the comparison with what it builds on. */
export function alignedOf(editing: Editing): Pick<AlignedText, "clauses" | "languages"> {
  return {
    languages: editing.languages,
    clauses: editing.clauses.map(({ id, kind, texts }) => ({
      id, kind,
      texts: Object.fromEntries(editing.languages.flatMap((language) => {
        const part = texts[language];
        return part === undefined || part.text.trim() === "" ? [] : [[language, { heading: part.heading.trim() === "" ? null : part.heading.trim(), text: part.text.trim() }]];
      })),
    })),
  };
}

/** The act: what is proposed, with its clauses as the document beside the log. `object`: the agreement that it amends. */
export function proposalOf(editing: Editing, object: string | null, options: { readonly adReferendum?: boolean; readonly note?: string } = {}): NonNullable<PrepareInput["content"]> {
  const { clauses, languages } = alignedOf(editing);
  const texts = Object.fromEntries(languages.map((language) => [language, clauses.flatMap(({ id, kind, texts: parts }) => {
    const part = parts[language];
    return part === undefined ? [] : [{ id, ...(kind === null ? {} : { kind }), ...(part.heading === null ? {} : { heading: part.heading }), text: part.text }];
  })]).filter(([, paragraphs]) => paragraphs!.length > 0));
  const content = { ...editing.kept, type: editing.type, title: trimmed(editing.title), languages: [...languages].sort(), ...(editing.terms === null ? {} : { terms: termsOf(editing.terms) }) };
  return { kind: "agreement", verb: "propose", objects: [[object ?? "new", editing.base]], content, texts, document: null, note: options.note ?? "", ...(options.adReferendum === true ? { adReferendum: true } : {}) } as NonNullable<PrepareInput["content"]>;
}

function termsOf({ place, ...terms }: EditedTerms): object {
  const named = trimmed(place);
  return { ...terms, ...(Object.keys(named).length === 0 ? {} : { place: named }) };
}

export function trimmed(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text.trim()]).filter(([, text]) => text !== ""));
}
