import type { ScreenRoute } from "../../frame/screen-route.ts";

const WORDS = ["investments", "sessions", "agreements", "signing"] as const;

export const routes: readonly ScreenRoute[] = [
  { path: "investments", words: WORDS, load: () => import("./list.tsx") },
  { path: "investments/new", words: [...WORDS, "drafts"], load: () => import("./new-investment.tsx") },
  { path: "investments/change/$", words: [...WORDS, "drafts"], load: () => import("./change-investment.tsx") },
  { path: "investments/$", words: [...WORDS, "drafts", "remarks"], load: () => import("./one-investment.tsx") },
];
