import type { ScreenRoute } from "../../frame/screen-route.ts";

export const routes: readonly ScreenRoute[] = [{ path: "search", words: ["search"], load: () => import("./search.tsx") }];
