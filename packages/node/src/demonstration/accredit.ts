import { join } from "node:path";
import type { Side } from "./side.ts";

interface Granted {
  readonly officers: readonly { readonly name: string; readonly role: Readonly<Record<string, string>>; readonly repeated: boolean }[];
}

/** Every officer's key and mandate on both sides, each granted by its own side's head of the national section: the root hand. Granted once, however often this runs. */
export async function accredit(sides: readonly Side[], say: (line: string) => void): Promise<void> {
  await Promise.all(sides.map(async (side) => {
    const { officers } = await side.mithaq<Granted>("officer", "load", side.party.officers, "--root-hand", join(side.folder, "root-hand.json"));
    const fresh = officers.filter(({ repeated }) => !repeated);
    if (fresh.length > 0) say(`${side.party.name.en}: its root hand granted ${fresh.length} mandates: ${fresh.map(({ name }) => name).join(", ")}`);
  }));
}
