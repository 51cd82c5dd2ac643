import type { ScreenRoute } from "../../frame/screen-route.ts";

export const routes: readonly ScreenRoute[] = [{ path: "map", words: ["map", "overview"], load: () => import("./map.tsx") }];
