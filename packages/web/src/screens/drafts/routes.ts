import type { ScreenRoute } from "../../frame/screen-route.ts";

export const routes: readonly ScreenRoute[] = [
  { path: "drafts", words: ["drafts"], load: () => import("./list-of-drafts.tsx") },
  { path: "drafts/$", words: ["drafts", "remarks"], load: () => import("./one-draft.tsx") },
];
