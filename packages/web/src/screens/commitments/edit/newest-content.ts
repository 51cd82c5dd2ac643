import type { ask } from "../../../node/client.ts";

type ObjectRead = Awaited<ReturnType<typeof ask.objects.get>>;

/** The newest text of an object made by assent that both have agreed on, with its seal: what a change builds on. Where none is agreed, the newest proposal that stands; null where none is held. */
export function newestContent({ proposals }: Pick<ObjectRead, "proposals">): { readonly seal: string | null; readonly content: Readonly<Record<string, unknown>> } | null {
  const sealed = proposals.findLast((one) => one.state === "sealed" && one.content !== null);
  if (sealed !== undefined) return { seal: sealed.seal, content: sealed.content! };
  const standing = proposals.findLast((one) => one.state === "standing" && one.content !== null);
  return standing === undefined ? null : { seal: null, content: standing.content! };
}
