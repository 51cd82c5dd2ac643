import { requireTerms, type SearchMatch, type SearchTerm } from "./search-table.ts";

/** The condition of a match, over the columns `strong` and `words` of the index; its parameters are numbered from `first`. */
export function postgresMatch({ groups, within, only, except }: SearchMatch, first: number): { readonly condition: string; readonly values: string[] } {
  requireTerms([...groups, ...only, ...(except?.groups ?? [])]);
  const values = [queryOf(within === "strong" ? groups : [...groups, ...only])];
  let condition = `${within === "strong" ? "strong" : "words"} @@ $${first}::tsquery`;
  if (within === "strong" && only.length > 0) condition += ` AND words @@ $${first + values.push(queryOf(only)) - 1}::tsquery`;
  if (except !== undefined) condition += ` AND NOT (${except.within === "strong" ? "strong" : "words"} @@ $${first + values.push(queryOf(except.groups)) - 1}::tsquery)`;
  return { condition, values };
}

/** As https://www.postgresql.org/docs/15/datatype-textsearch.html writes it: the words quoted, so that nothing in them is an operator. */
function queryOf(groups: readonly (readonly SearchTerm[])[]): string {
  return groups.map((group) => `(${group.map(({ word, prefix }) => `'${word}'${prefix ? ":*" : ""}`).join(" | ")})`).join(" & ");
}
