import { isNarrowed, isNarrower, narrow, narrowingOf, type MatrixFilters } from "./line-filters.ts";
import { countLines, type LineGroup } from "./line-groups.ts";

/**
 * The groups with the lines that the filters let through, without those that are empty then. What was found last is kept with the groups: one letter more looks only through what is left, and one letter
 * less finds it again.
 */
export function narrowGroups(groups: readonly LineGroup[], filters: MatrixFilters): readonly LineGroup[] {
  if (!isNarrowed(filters)) return groups;
  const found = known.get(groups) ?? [];
  const key = narrowingOf(filters);
  const same = found.find((one) => one.key === key);
  if (same !== undefined) return same.groups;
  const least = found.filter((one) => isNarrower(filters, one.filters)).reduce<Found | undefined>((least, one) => (least === undefined || one.count < least.count ? one : least), undefined);
  const narrowed = (least?.groups ?? groups).map(({ head, lines }) => ({ head, lines: narrow(lines, filters) })).filter(({ lines }) => lines.length > 0);
  known.set(groups, [{ key, filters, groups: narrowed, count: countLines(narrowed) }, ...found].slice(0, KEPT));
  return narrowed;
}

interface Found {
  readonly key: string;
  readonly filters: MatrixFilters;
  readonly groups: readonly LineGroup[];
  readonly count: number;
}

/** As many as letters are taken back before a new search is cheap. */
const KEPT = 12;
const known = new WeakMap<readonly LineGroup[], readonly Found[]>();
