import type { TableView } from "./memory-table.ts";
import { requireTerms, type SearchFound, type SearchMatch, type SearchTerm } from "./search-table.ts";

/** An entry of the index as the memory store holds it, by key. */
export interface MemorySearchEntry {
  readonly number: number;
  readonly digest: string;
  readonly pending: boolean;
  readonly strong: ReadonlySet<string>;
  /** The strong ones too. */
  readonly words: ReadonlySet<string>;
}

/** The entries that match, the newest first. */
export function searchMemory(table: TableView<MemorySearchEntry>, { groups, within, only, except }: SearchMatch): SearchFound[] {
  requireTerms([...groups, ...only, ...(except?.groups ?? [])]);
  const found: SearchFound[] = [];
  for (const [key, entry] of table.from("")) {
    if (!hasAll(entry, groups, within) || !hasAll(entry, only, "all") || (except !== undefined && hasAll(entry, except.groups, except.within))) continue;
    found.push({ key, number: entry.number });
  }
  return found.sort((a, b) => b.number - a.number);
}

function hasAll(entry: MemorySearchEntry, groups: readonly (readonly SearchTerm[])[], within: "strong" | "all"): boolean {
  const words = within === "strong" ? entry.strong : entry.words;
  return groups.every((group) => group.some(({ word, prefix }) => words.has(word) || (prefix && [...words].some((one) => one.startsWith(word)))));
}
