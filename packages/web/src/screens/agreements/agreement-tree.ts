import type { Listed } from "./answers.ts";

/** An agreement in the tree of parents: how deep it stands. */
export interface TreeRow extends Listed {
  readonly depth: number;
}

/** Each agreement under its parent, the roots and the children of one in the order of `compare`. One whose parent is not in the list (or would stand under itself) stands as a root. */
export function treeOf(agreements: readonly Listed[], compare: (a: Listed, b: Listed) => number): TreeRow[] {
  const ids = new Set(agreements.map((one) => one.id));
  const children = Map.groupBy(agreements, (one) => (one.parent !== null && ids.has(one.parent) ? one.parent : ""));
  const rows: TreeRow[] = [];
  const placed = new Set<string>();
  const place = (parent: string, depth: number) => {
    for (const one of (children.get(parent) ?? []).toSorted(compare)) {
      if (placed.has(one.id)) continue;
      placed.add(one.id);
      rows.push({ ...one, depth });
      place(one.id, depth + 1);
    }
  };
  place("", 0);
  // What names each other as parent in a circle hangs on no root.
  for (const one of agreements.filter(({ id }) => !placed.has(id)).toSorted(compare)) if (!placed.has(one.id)) {
    placed.add(one.id);
    rows.push({ ...one, depth: 0 });
    place(one.id, 1);
  }
  return rows;
}

export interface AgreementFilter {
  readonly text: string;
  /** A legal state, or "". */
  readonly state: string;
  /** "us", "them" or "". */
  readonly awaits: string;
}

/** Whether an agreement fits: its words in any language, its legal state, whose turn it is. */
export function fits(one: Listed, { text, state, awaits }: AgreementFilter, own: string): boolean {
  if (state !== "" && one.legal.state !== state) return false;
  if (awaits === "us" && !one.awaits.includes(own)) return false;
  if (awaits === "them" && !one.awaits.some((party) => party !== own)) return false;
  const wanted = plain(text).split(/\s+/u).filter((word) => word !== "");
  return wanted.length === 0 || Object.values(one.title).some((title) => wanted.every((word) => plain(title).includes(word)));
}

/** Letters that Persian, Arabic and Kurdish keyboards write differently are one here. */
function plain(text: string): string {
  return text.normalize("NFKC").toLocaleLowerCase("en").replaceAll("ي", "ی").replaceAll("ى", "ی").replaceAll("ك", "ک").replaceAll("\u200c", " ").replace(/[\u064b-\u0652\u0640]/gu, "");
}

/** How the agreements stand, for bricks: in force; signed or being signed; ended; not signed yet. */
export function countStates(agreements: readonly Listed[]): { readonly confirmed: number; readonly reported: number; readonly disputed: number; readonly open: number } {
  const counts = { confirmed: 0, reported: 0, disputed: 0, open: 0 };
  for (const { legal: { state } } of agreements) counts[BRICK[state] ?? "open"] += 1;
  return counts;
}

/** How a legal state is marked: what is signed and does not bind yet is not marked as done. */
export function legalTone(state: string): "done" | "reported" | "late" | "ended" | "open" {
  if (state === "notice-running") return "late";
  if (state === "initialled") return "reported";
  const brick = BRICK[state];
  return brick === "confirmed" ? "done" : brick === "reported" ? "reported" : brick === "disputed" ? "ended" : "open";
}

const BRICK: Readonly<Record<string, "confirmed" | "reported" | "disputed">> = {
  "in-force": "confirmed", provisional: "confirmed", "notice-running": "confirmed", signed: "reported", signing: "reported", suspended: "disputed", terminated: "disputed", expired: "disputed",
};
