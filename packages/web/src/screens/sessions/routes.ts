import type { ScreenRoute } from "../../frame/screen-route.ts";

const WORDS = ["sessions", "agreements", "signing"] as const;

export const routes: readonly ScreenRoute[] = [
  { path: "sessions", words: WORDS, load: () => import("./list.tsx") },
  { path: "sessions/new", words: [...WORDS, "drafts"], load: () => import("./new-session.tsx") },
  { path: "sessions/change/$", words: [...WORDS, "drafts"], load: () => import("./change-session.tsx") },
  { path: "sessions/minutes/$", words: [...WORDS, "drafts", "remarks"], load: () => import("./minutes-desk.tsx") },
  { path: "sessions/$", words: [...WORDS, "deadlines", "drafts", "remarks", "reports"], load: () => import("./one-session.tsx") },
];
