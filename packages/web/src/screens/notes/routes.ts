import type { ScreenRoute } from "../../frame/screen-route.ts";

export const routes: readonly ScreenRoute[] = [
  { path: "notes", words: ["notes"], load: () => import("./list.tsx") },
  { path: "notes/new", words: ["notes", "drafts"], load: () => import("./new-note.tsx") },
  { path: "notes/$", words: ["notes", "drafts", "remarks"], load: () => import("./one-note.tsx") },
];
