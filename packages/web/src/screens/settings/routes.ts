import type { ScreenRoute } from "../../frame/screen-route.ts";

export const routes: readonly ScreenRoute[] = [{ path: "settings", words: ["settings"], load: () => import("./settings.tsx") }];
