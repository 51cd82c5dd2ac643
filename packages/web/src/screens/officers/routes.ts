import type { ScreenRoute } from "../../frame/screen-route.ts";

export const routes: readonly ScreenRoute[] = [
  { path: "officers", words: ["officers"], load: () => import("./officers.tsx") },
  { path: "officers/$", words: ["officers"], load: () => import("./one-mandate.tsx") },
];
