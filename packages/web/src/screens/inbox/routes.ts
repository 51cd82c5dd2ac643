import type { ScreenRoute } from "../../frame/screen-route.ts";

export const routes: readonly ScreenRoute[] = [{ path: "inbox", words: ["inbox"], load: () => import("./inbox.tsx") }];
