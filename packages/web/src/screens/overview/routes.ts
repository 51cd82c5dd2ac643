import type { ScreenRoute } from "../../frame/screen-route.ts";

export const routes: readonly ScreenRoute[] = [{ path: "overview", words: ["overview"], load: () => import("./overview.tsx") }];
