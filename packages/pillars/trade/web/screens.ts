import type { PillarScreen } from "@mithaq/pillars/contract";

const title = { en: "Trade", fa: "تجارت", ar: "التجارة", ckb: "بازرگانی" };

/** The trade tool's screens, at `pillars/trade/…`; the first is the one that the navigation shows. */
export const screens: readonly PillarScreen[] = [
  { path: "", title, load: () => import("./overview.tsx") },
  { path: "compare", title, load: () => import("./compare.tsx") },
  { path: "bring", title, load: () => import("./bring.tsx") },
];
