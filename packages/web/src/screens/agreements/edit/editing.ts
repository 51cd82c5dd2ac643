import type { AlignedText, ProposalRead } from "../answers.ts";

/** A clause as it is being written. */
export interface EditedClause {
  readonly id: string;
  readonly kind: string | null;
  readonly texts: Readonly<Record<string, { readonly heading: string; readonly text: string }>>;
}

/** An agreement's text as it is being written, all of what the proposal will say. Kept in the browser as it is. */
export interface Editing {
  /** The seal that was read and is built on; null for a new agreement. */
  readonly base: string | null;
  readonly type: string;
  readonly title: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  readonly terms: EditedTerms | null;
  readonly clauses: readonly EditedClause[];
  /** What the content holds besides, as it was read: pillar, parent, sources, sample. */
  readonly kept: Readonly<Record<string, unknown>>;
}

export interface EditedTerms {
  readonly binding: string;
  readonly prevailing: string | null;
  readonly place: Readonly<Record<string, string>>;
  readonly entryIntoForce: { readonly on: string; readonly days?: number; readonly date?: string };
  readonly duration: { readonly years: number } | { readonly until: string } | string;
  readonly renewal: { readonly tacit: number } | string;
  readonly notice: { readonly months: number } | { readonly days: number } | string;
}

export const UNKNOWN_TERMS: EditedTerms = { binding: "unknown", prevailing: null, place: {}, entryIntoForce: { on: "unknown" }, duration: "unknown", renewal: "unknown", notice: "unknown" };

/** A new agreement with one empty clause. */
export function newEditing(languages: readonly string[], sample: boolean): Editing {
  return { base: null, type: "memorandum", title: {}, languages, terms: UNKNOWN_TERMS, clauses: [{ id: "1", kind: null, texts: {} }], kept: { sample } };
}

/** What an agreed or a proposed text says, to be written on. `base`: the seal that the new text builds on. */
export function editingOf(proposal: Pick<ProposalRead, "content">, text: Pick<AlignedText, "clauses">, base: string | null): Editing {
  const { type, title, languages, terms, ...kept } = (proposal.content ?? {}) as Record<string, unknown>;
  const read = terms as EditedTerms | undefined;
  return {
    base, type: typeof type === "string" ? type : "memorandum", title: (title ?? {}) as Record<string, string>, languages: Array.isArray(languages) ? (languages as string[]) : [], terms: read === undefined ? null : { ...read, place: read.place ?? {} }, kept,
    clauses: text.clauses.map(({ id, kind, texts }) => ({ id, kind, texts: Object.fromEntries(Object.entries(texts).map(([language, part]) => [language, { heading: part.heading ?? "", text: part.text }])) })),
  };
}

/** The next free number: ids are kept for ever, so that a clause is recognised in every version. */
export function nextId(clauses: readonly EditedClause[]): string {
  return String(clauses.reduce((most, { id }) => Math.max(most, /^\d+$/.test(id) ? Number(id) : 0), 0) + 1);
}

export function addClause(editing: Editing, after: number): Editing {
  const added: EditedClause = { id: nextId(editing.clauses), kind: null, texts: {} };
  return { ...editing, clauses: editing.clauses.toSpliced(after + 1, 0, added) };
}

export function removeClause(editing: Editing, at: number): Editing {
  return { ...editing, clauses: editing.clauses.toSpliced(at, 1) };
}

/** Moves a clause by so many places; at the ends it stays. */
export function moveClause(editing: Editing, at: number, by: number): Editing {
  const to = at + by;
  const clause = editing.clauses[at];
  if (clause === undefined || to < 0 || to >= editing.clauses.length) return editing;
  return { ...editing, clauses: editing.clauses.toSpliced(at, 1).toSpliced(to, 0, clause) };
}

export function changeClause(editing: Editing, at: number, change: (clause: EditedClause) => EditedClause): Editing {
  return { ...editing, clauses: editing.clauses.map((clause, place) => (place === at ? change(clause) : clause)) };
}

export function writeText(clause: EditedClause, language: string, part: { readonly heading?: string; readonly text?: string }): EditedClause {
  const now = clause.texts[language] ?? { heading: "", text: "" };
  return { ...clause, texts: { ...clause.texts, [language]: { ...now, ...part } } };
}

/** Adds or takes away an authentic language. What was written in it stays until the text is proposed. */
export function chooseLanguage(editing: Editing, language: string, chosen: boolean): Editing {
  const languages = chosen ? [...new Set([...editing.languages, language])] : editing.languages.filter((one) => one !== language);
  const prevailing = editing.terms?.prevailing ?? null;
  return { ...editing, languages, terms: editing.terms === null ? null : { ...editing.terms, prevailing: prevailing !== null && !languages.includes(prevailing) ? null : prevailing } };
}
