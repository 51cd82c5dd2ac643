import type { ScreenRoute } from "../../frame/screen-route.ts";

export const routes: readonly ScreenRoute[] = [{ path: "secretariat", words: ["secretariat", "overview"], load: () => import("./secretariat.tsx") }];
