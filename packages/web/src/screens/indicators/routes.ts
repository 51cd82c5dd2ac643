import type { ScreenRoute } from "../../frame/screen-route.ts";

/** The indicators, and one of them. */
export const routes: readonly ScreenRoute[] = [
  { path: "indicators", words: ["indicators"], load: () => import("./list.tsx") },
  { path: "indicators/$", words: ["indicators", "commitments", "agreements", "sessions", "reports", "drafts", "signing"], load: () => import("./one-indicator.tsx") },
];
