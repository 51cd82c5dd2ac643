import { referencesOf } from "./check-references.ts";
import type { Problem } from "./problem.ts";
import type { Item } from "./programme.ts";
import { LISTS } from "./shape.ts";

/** The items such that each stands after all that it refers to, and otherwise in the order of the lists and of the files: the same on every side. A circle of references is a problem. */
export function orderItems(items: readonly Item[]): { readonly items: readonly Item[] } | { readonly problem: Problem } {
  const rank = new Map(LISTS.map(({ list }, at) => [list, at]));
  const given = items.toSorted((a, b) => rank.get(a.list)! - rank.get(b.list)!);
  const byKey = new Map(given.map((item) => [item.key, item]));
  const ordered = new Set<Item>();
  const open = new Set<Item>();
  const place = (item: Item): Item | undefined => {
    if (ordered.has(item)) return undefined;
    if (open.has(item)) return item;
    open.add(item);
    for (const key of referencesOf(item)) {
      const circle = place(byKey.get(key)!);
      if (circle !== undefined) return circle;
    }
    ordered.add(item);
    return undefined;
  };
  for (const item of given) {
    const circle = place(item);
    if (circle !== undefined) return { problem: { file: circle.file, path: circle.path, expected: `references that do not lead back to ${circle.key} itself` } };
  }
  return { items: [...ordered] };
}
