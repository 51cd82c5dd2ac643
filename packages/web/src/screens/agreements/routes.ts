import type { ScreenRoute } from "../../frame/screen-route.ts";

/** The agreements: the list, one of them, and the leaf on which a new text is written. */
export const routes: readonly ScreenRoute[] = [
  { path: "agreements", words: ["agreements", "drafts"], load: () => import("./list.tsx") },
  { path: "agreements/new", words: ["agreements", "drafts"], load: () => import("./edit/new-agreement.tsx") },
  { path: "agreements/amend/$", words: ["agreements", "drafts"], load: () => import("./edit/amend-agreement.tsx") },
  { path: "agreements/$", words: ["agreements", "drafts"], load: () => import("./one-agreement.tsx") },
];
