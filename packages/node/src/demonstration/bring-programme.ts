import { fileURLToPath } from "node:url";
import { awaitAnswer } from "./await.ts";
import { CommandFailed, type Side } from "./side.ts";

/** The programme that is shipped: public reports with their sources, and what is added as sample. */
export const SHIPPED_PROGRAMME = fileURLToPath(new URL("../../../../programmes/iran-iraq", import.meta.url));

interface Loaded {
  readonly programme: string;
  readonly digest: string;
  readonly proposed: readonly { readonly key: string; readonly kind: string }[];
}
interface Compared {
  readonly assented: number;
  /** Items by the state in which the assent found them. */
  readonly counts: Readonly<Record<string, number>>;
  readonly items: readonly { readonly key: string; readonly kind: string; readonly status: string | null; readonly title: Readonly<Record<string, string>> }[];
}

/**
 * Brings every item of the programme to countersigned on both sides, by the commands that two real parties use: each loads its share (they propose by turns, so that neither is favoured), compares
 * the other's with its own copy of the files, and assents. What stands already is left as it is, so that a start that was cut short goes on.
 */
export async function bringProgramme(sides: readonly [Side, Side], say: (line: string) => void, signal: AbortSignal): Promise<void> {
  if ((await Promise.all(sides.map((side) => isWhole(side)))).every(Boolean)) return;
  await Promise.all(sides.map((side) => load(side, say)));
  await Promise.all(sides.map((side) => awaitAnswer(`${side.party.name.en}'s assents`, () => assentToAll(side, say), signal)));
  await awaitAnswer("the countersigned programme", async () => ((await Promise.all(sides.map((side) => isWhole(side)))).every(Boolean) ? true : undefined), signal, { every: 500 });
  const { items } = await compare(sides[0]);
  for (const [kind, all] of Map.groupBy(items, (item) => item.kind)) say(`  ${String(all.length).padStart(3)} ${kind}`);
  say("Countersigned, or received, on both sides. What is not in the sources is marked sample.");
}

async function load(side: Side, say: (line: string) => void): Promise<void> {
  const { programme, digest, proposed } = await side.mithaq<Loaded>("programme", "load", SHIPPED_PROGRAMME, "--turns", "--as", side.party.secretary);
  say(`${side.party.name.en}: its copy of ${programme} has the SHA-256 ${digest}`);
  if (proposed.length > 0) say(`${side.party.name.en} proposes its share: ${proposed.length} items`);
}

/** Undefined while something of the programme is still on its way: a proposal, its document, or the mandate behind it. */
async function assentToAll(side: Side, say: (line: string) => void): Promise<true | undefined> {
  try {
    const { assented, counts, items } = await side.mithaq<Compared>("programme", "assent", SHIPPED_PROGRAMME, "--turns", "--all", "--as", side.party.secretary);
    if (assented > 0) say(`${side.party.name.en} compares with its own copy, and assents: ${assented} items`);
    return (counts["given"] ?? 0) + assented === items.length ? true : undefined;
  } catch (error) {
    if (error instanceof CommandFailed && NOT_THERE_YET.has(error.exitCode)) return undefined;
    throw error;
  }
}

/** Refused (its document is still on the way), not found (the proposal is). */
const NOT_THERE_YET = new Set([3, 4]);

async function isWhole(side: Side): Promise<boolean> {
  return (await compare(side)).items.every(({ status }) => status === "countersigned" || status === "received");
}

function compare(side: Side): Promise<Compared> {
  return side.mithaq("programme", "assent", SHIPPED_PROGRAMME, "--turns");
}
