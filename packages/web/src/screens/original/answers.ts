import type { ask } from "../../node/client.ts";

/** What the node answers about the record itself. */
export type Status = Awaited<ReturnType<typeof ask.status>>;
export type Heads = Awaited<ReturnType<typeof ask.original.heads>>;
export type Head = Heads["logs"][number];
export type ListedAct = Awaited<ReturnType<typeof ask.original.acts>>["acts"][number];
export type WholeAct = Awaited<ReturnType<typeof ask.original.act>>;
export type ObjectRead = Awaited<ReturnType<typeof ask.objects.get>>;
export type ImportedPouch = Awaited<ReturnType<typeof ask.pouch.import>>;
