import type { ScreenRoute } from "../../frame/screen-route.ts";

/** The matrix of commitments, one of them, a new one, a changed text, and a workbook read back. */
export const routes: readonly ScreenRoute[] = [
  { path: "commitments", words: ["commitments"], load: () => import("./matrix.tsx") },
  { path: "commitments/new", words: ["commitments", "deadlines", "agreements", "drafts", "signing"], load: () => import("./edit/new-commitment.tsx") },
  { path: "commitments/import", words: ["commitments", "agreements", "signing"], load: () => import("./exchange/import-workbook.tsx") },
  { path: "commitments/change/$", words: ["commitments", "deadlines", "agreements", "drafts", "signing"], load: () => import("./edit/change-commitment.tsx") },
  { path: "commitments/$", words: ["commitments", "deadlines", "agreements", "sessions", "reports", "drafts", "signing"], load: () => import("./one-commitment.tsx") },
];
