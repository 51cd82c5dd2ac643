import type { ScreenRoute } from "../../frame/screen-route.ts";

export const routes: readonly ScreenRoute[] = [
  { path: "record", words: ["original"], load: () => import("./the-record.tsx") },
  { path: "record/act/$", words: ["original", "signing"], load: () => import("./one-act.tsx") },
  { path: "record/object/$", words: ["original", "signing"], load: () => import("./one-object.tsx") },
];
