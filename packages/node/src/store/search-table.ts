/**
 * The index of words that every store keeps beside its rows, in the same transaction. It holds words and never texts, is made from the store's own tables (and, later, from documents
 * beside it), and is in no dump: whoever loads one makes it anew.
 */
export interface SearchReader {
  /** Entries that match, the newest first. */
  search(query: SearchQuery): Promise<SearchFound[]>;
  /** How many match, but never more than `most`. */
  countFound(query: SearchMatch, most: number): Promise<number>;
  /** Entries that wait for what is not in the rows (documents, texts in the log), in order of their numbers. */
  searchPending(after: number, limit: number): Promise<SearchFound[]>;
  /** Words of titles from `from` on and before `below`, bytewise: what a misspelt word is compared with. */
  searchWords(from: string, below: string, limit: number): Promise<string[]>;
}

export interface SearchWriter extends SearchReader {
  /** Indexes entries under new numbers. One that stands with the same digest is left as it is, but for `whole` ones. */
  putSearch(entries: readonly SearchWrite[]): Promise<void>;
  forgetSearch(keys: readonly string[]): Promise<void>;
  /** Forgets everything of the index. */
  clearSearch(): Promise<void>;
}

/** What is searched of one object, draft or the like. */
export interface SearchWrite {
  /** `o/` and the object's id, `d/` and the draft's. */
  readonly key: string;
  /** Of all that the words are made from; with the same one nothing is made anew. */
  readonly digest: string;
  /** Whether more is to be read elsewhere. */
  readonly pending: boolean;
  /** What was pending has been read: put even where the digest stands. */
  readonly whole?: true;
  /** Made only when it is needed. */
  terms(): SearchTerms;
}

export interface SearchTerms {
  /** Words of titles, numbers and names. */
  readonly strong: readonly string[];
  /** All others. */
  readonly words: readonly string[];
  /** Words of titles that a misspelt one may mean. */
  readonly spelled: readonly string[];
}

/** Letters, digits and characters for private use alone: the stores write them into queries. */
export interface SearchTerm {
  readonly word: string;
  /** Any word that begins so. */
  readonly prefix: boolean;
}

/** Of each group at least one term is there. */
export interface SearchMatch {
  readonly groups: readonly (readonly SearchTerm[])[];
  /** Where the terms are looked for; the terms of `only` are looked for everywhere. */
  readonly within: "strong" | "all";
  /** Terms each of which must be there: kinds, pillars. Alternatives within a group. */
  readonly only: readonly (readonly SearchTerm[])[];
  /** What has been listed before: entries that match this too are left out. */
  readonly except?: { readonly groups: readonly (readonly SearchTerm[])[]; readonly within: "strong" | "all" };
}

export interface SearchQuery extends SearchMatch {
  /** Only entries with a lower number. */
  readonly before?: number;
  readonly limit: number;
}

export interface SearchFound {
  readonly key: string;
  /** In order of the last change of its words; local to this store. */
  readonly number: number;
}

/** Throws a TypeError where a term could be more than a word in a database's own query language. */
export function requireTerms(groups: readonly (readonly SearchTerm[])[]): void {
  for (const { word } of groups.flat()) if (!/^[\p{L}\p{N}\p{Co}]{1,80}$/u.test(word)) throw new TypeError(`not a word to search for: ${JSON.stringify(word.slice(0, 100))}`);
}
