import type { ScreenRoute } from "../../frame/screen-route.ts";

export const routes: readonly ScreenRoute[] = [
  { path: "invitations", words: ["invitations", "officers"], load: () => import("./invitations.tsx") },
  { path: "invitation", words: ["invitations", "officers", "signIn"], load: () => import("./invitation.tsx"), open: true },
];
