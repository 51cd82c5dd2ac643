import { UNSET, type MatrixFilters } from "./line-filters.ts";

/** A way to see the matrix that an officer has named: filters, order, columns. */
export interface SavedView {
  readonly name: string;
  readonly filters: Partial<MatrixFilters>;
}
const MOST = 40;
const MOST_LETTERS = 80;

/** The views of an officer (by mandate) in this browser, in the order in which they were kept; none where the browser keeps nothing. */
export function readViews(kept: Pick<Storage, "getItem">, mandate: string): readonly SavedView[] {
  try {
    const read: unknown = JSON.parse(kept.getItem(place(mandate)) ?? "[]");
    return Array.isArray(read) ? read.flatMap((one) => asView(one) ?? []) : [];
  } catch {
    return [];
  }
}

/** Keeps a view under its name, instead of one that has the same name. Returns all; the oldest gives way beyond forty. */
export function keepView(kept: Pick<Storage, "getItem" | "setItem">, mandate: string, view: SavedView): readonly SavedView[] {
  const name = view.name.trim().slice(0, MOST_LETTERS);
  const others = readViews(kept, mandate).filter((one) => one.name !== name);
  const views = [...others.slice(-(MOST - 1)), { name, filters: chosen(view.filters) }];
  kept.setItem(place(mandate), JSON.stringify(views));
  return views;
}

export function removeView(kept: Pick<Storage, "getItem" | "setItem">, mandate: string, name: string): readonly SavedView[] {
  const views = readViews(kept, mandate).filter((one) => one.name !== name);
  kept.setItem(place(mandate), JSON.stringify(views));
  return views;
}

/** Every filter as the view has it: what it does not name is as when nothing is chosen. */
export function filtersOf(view: SavedView): MatrixFilters {
  return { ...UNSET, ...view.filters };
}

const place = (mandate: string): string => `mithaq.matrix-views/${mandate}`;

function chosen(filters: Partial<MatrixFilters>): Partial<MatrixFilters> {
  return Object.fromEntries(Object.entries(filters).filter(([name, value]) => name in UNSET && typeof value === "string" && value !== ""));
}

function asView(one: unknown): SavedView | undefined {
  const { name, filters } = (one ?? {}) as { readonly name?: unknown; readonly filters?: unknown };
  return typeof name === "string" && name !== "" && typeof filters === "object" && filters !== null ? { name, filters: chosen(filters) } : undefined;
}
