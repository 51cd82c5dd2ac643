import type { ScreenRoute } from "../../frame/screen-route.ts";

export const routes: readonly ScreenRoute[] = [{ path: "sign-in", words: ["signIn"], load: () => import("./sign-in.tsx"), open: true }];
