import type { Language } from "@mithaq/calendar";
import { expect } from "vitest";
import { act, SAMPLE } from "../house/act.ts";
import type { Hand } from "../house/hand.ts";

/** The officers of both sides who walk the long path in one language, and what it is walked on. */
export interface Walk {
  readonly language: Language;
  /** Proposes and reports. */
  readonly own: { readonly secretary: Hand; readonly desk: Hand };
  /** Assents and judges. */
  readonly other: { readonly secretary: Hand; readonly verifier: Hand };
}

/** A kind that is made by assent, proposed by one side and agreed by the other, sealed on both nodes: the scene of a walk, not what is tested. Gives its id. */
export async function agreed({ own, other }: Walk, kind: string, content: object, texts?: object): Promise<string> {
  const { id, made } = await act(own.secretary, { kind, verb: "propose", objects: [["new", null]], content: { ...content, ...SAMPLE }, ...(texts === undefined ? {} : { texts }) });
  const find = async (hand: Hand) => (await hand.ask<{ readonly proposals: readonly { readonly id: string; readonly state: string; readonly digest: string | null }[] }>("objects.get", { id: made })).proposals.find((one) => one.id === id);
  const proposal = await eventually(() => find(other.secretary));
  // The text travels after its act: until it is here, the node refuses the assent.
  await eventually(() => act(other.secretary, { kind, verb: "assent", objects: [], content: { proposal: id, digest: proposal.digest } }));
  for (const hand of [own.secretary, other.secretary]) await eventually(async () => ((await find(hand))?.state === "sealed" ? true : undefined));
  return made;
}

/** Asks until there is an answer; what the other node does arrives within two seconds, with a cold machine in ten. */
export async function eventually<T>(look: () => Promise<T | undefined>, longest = 15_000): Promise<T> {
  const until = Date.now() + longest;
  for (;;) {
    const found = await look().catch((error: unknown) => {
      if (Date.now() > until) throw error;
      return undefined;
    });
    if (found !== undefined) return found;
    expect(Date.now(), "waiting for the other node").toBeLessThan(until);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
