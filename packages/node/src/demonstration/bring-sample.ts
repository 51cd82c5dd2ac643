import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SHIPPED_PROGRAMME } from "./bring-programme.ts";
import type { Played } from "./sample/play.ts";
import type { Side } from "./side.ts";

/** What the officers of both sides do in the demonstration: sample, all of it. */
export const SHIPPED_SAMPLE = join(SHIPPED_PROGRAMME, "sample");
const PLAY = fileURLToPath(new URL("sample/play-side.ts", import.meta.url));

/**
 * Fills the record with sample activity, so that its states can be seen: reports confirmed and disputed, figures apart, sessions, notes, rival texts. Each side plays its own officers' acts in a process
 * of its own and waits for the other's. What people have since done in another way is left as it is.
 */
export async function bringSample(sides: readonly [Side, Side], say: (line: string) => void): Promise<void> {
  const played = await Promise.all(sides.map((side) => side.run<Played>(PLAY, SHIPPED_PROGRAMME, SHIPPED_SAMPLE)));
  for (const [at, { submitted, left }] of played.entries()) {
    const name = sides[at]!.party.name.en;
    if (submitted > 0) say(`${name}: its officers played ${submitted} acts of the sample`);
    for (const { key, why } of left) say(`${name}: left out of the sample: ${key}: ${why}`);
  }
}
