import type { Seat } from "./browser.ts";

/** An act by the seat's officer through the node's own doors, as the signing sheet does it: for setting a scene, not for what is tested. Gives the act's id and the object that it made. */
export async function act(seat: Seat, content: { readonly kind: string; readonly verb: string; readonly objects: readonly (readonly [string, string | null])[]; readonly content: object; readonly texts?: object }): Promise<{ readonly id: string; readonly made: string }> {
  const { intent } = await seat.ask<{ readonly intent: { readonly origin: string; readonly nonce: string } }>("acting.prepare", { content: { texts: null, document: null, note: "", ...content } });
  const { id } = await seat.ask<{ readonly id: string }>("acting.submit", { intent, hand: null });
  return { id, made: `${intent.origin}/${intent.nonce}` };
}

/** The first object of a kind, by its life where one is named. */
export async function firstOf(seat: Seat, kind: string, life?: string): Promise<string> {
  const { objects } = await seat.ask<{ readonly objects: readonly { readonly id: string; readonly life: string | null }[] }>("objects.list", { kind, limit: 500 });
  const found = objects.find((one) => life === undefined || one.life === life);
  if (found === undefined) throw new Error(`The demonstration has no ${kind}${life === undefined ? "" : ` that is ${life}`}.`);
  return found.id;
}

/** What is sample in the demonstration's sample is sample here. */
export const SAMPLE = { sample: true } as const;
