import { lazy } from "react";
import type { ScreenRoute } from "../../frame/screen-route.ts";

export const routes: readonly ScreenRoute[] = [
  { path: "indicators", Screen: lazy(() => import("./list.tsx")) },
  { path: "indicators/$", Screen: lazy(() => import("./one-indicator.tsx")) },
];
