import type { JsonValue } from "@mithaq/ledger";

/** What stands in one cell of a table. */
export type Scalar = string | number | boolean | null;

/** An object as columns: members of members by dotted paths (`content.title.fa`); lists, and objects that are empty, as JSON. */
export function flatten(value: { readonly [member: string]: JsonValue }, path = ""): Map<string, Scalar> {
  const cells = new Map<string, Scalar>();
  for (const [member, one] of Object.entries(value)) {
    const at = path === "" ? member : `${path}.${member}`;
    if (typeof one !== "object" || one === null) cells.set(at, one);
    else if (Array.isArray(one) || Object.keys(one).length === 0) cells.set(at, JSON.stringify(one));
    else for (const [key, cell] of flatten(one as { readonly [member: string]: JsonValue }, at)) cells.set(key, cell);
  }
  return cells;
}
