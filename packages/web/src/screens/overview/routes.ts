import type { ScreenRoute } from "../../frame/screen-route.ts";

export const routes: readonly ScreenRoute[] = [{ path: "overview", words: ["overview"], light: true, load: () => import("./overview.tsx") }];
