import type { ScreenRoute } from "../../frame/screen-route.ts";

const WORDS = ["bodies", "sessions", "agreements", "signing"] as const;

export const routes: readonly ScreenRoute[] = [
  { path: "bodies", words: WORDS, load: () => import("./list.tsx") },
  { path: "bodies/new", words: [...WORDS, "drafts"], load: () => import("./new-body.tsx") },
  { path: "bodies/change/$", words: [...WORDS, "drafts"], load: () => import("./change-body.tsx") },
  { path: "bodies/$", words: [...WORDS, "drafts", "remarks"], load: () => import("./one-body.tsx") },
];
