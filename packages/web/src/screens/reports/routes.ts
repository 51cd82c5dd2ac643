import type { ScreenRoute } from "../../frame/screen-route.ts";

export const routes: readonly ScreenRoute[] = [
  { path: "reports", words: ["reports"], load: () => import("./list-of-reports.tsx") },
  { path: "reports/new", words: ["reports", "drafts"], load: () => import("./new-report.tsx") },
  { path: "reports/disagreements", words: ["reports"], load: () => import("./disagreements.tsx") },
  { path: "reports/$", words: ["reports", "drafts", "remarks"], load: () => import("./one-report.tsx") },
  { path: "evidence", words: ["reports"], load: () => import("./list-of-evidence.tsx") },
  { path: "evidence/$", words: ["reports", "drafts", "remarks"], load: () => import("./one-evidence.tsx") },
];
