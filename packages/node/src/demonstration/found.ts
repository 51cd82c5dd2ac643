import { join } from "node:path";
import { PROGRAMME_TITLE, type Languages } from "./parties.ts";
import type { Side } from "./side.ts";

/**
 * Founds the programme by the steps that two real parties take (record.md section 2): each makes its folder, gives the other its party file, drafts the charter, reads out its
 * SHA-256; both compare, type it, and sign. A founding that was cut short is taken up where it stood.
 */
export async function found(sides: readonly [Side, Side], say: (line: string) => void): Promise<void> {
  const [a, b] = sides;
  const others = [[a, b], [b, a]] as const;
  await Promise.all(sides.filter((side) => !side.has("node.json")).map(async (side) => {
    await side.mithaq("init", "--origin", side.party.origin, ...languageWords("--name", side.party.name), "--listen", `127.0.0.1:${side.port}`, "--demonstration");
    say(`${side.party.name.en}: made its keys, its root hand and its party file in ${side.folder}`);
  }));
  if (sides.some((side) => !side.has("charter.json"))) {
    const digests = await Promise.all(others.map(async ([own, other]) => (own.has("charter.json") ? charterShown(own) : charterDrafted(own, other))));
    for (const [index, side] of sides.entries()) say(`${side.party.name.en}: the charter's SHA-256 is ${digests[index]}`);
    if (digests[0] !== digests[1]) throw new Error(`The two sides drafted different charters (${digests.join(" and ")}). Remove ${a.folder} and ${b.folder}, and start again.`);
    say("Both read the same; each accepts the charter by typing it.");
    await Promise.all(sides.map((side) => accept(side, digests[0]!)));
  }
  await Promise.all(others.map(async ([own, other]) => {
    if (own.settings().peers[other.party.origin] !== other.url) await own.mithaq("peer", "add", other.party.origin, other.url);
  }));
}

/** Signs the charter where a crash came between its acceptance and its signature. */
export async function finishFounding(side: Side): Promise<void> {
  await accept(side, await charterShown(side));
}

async function accept(side: Side, sha256: string): Promise<void> {
  await side.mithaq("charter", "accept", "--sha256", sha256, "--root-hand", join(side.folder, "root-hand.json"));
}

async function charterDrafted(own: Side, other: Side): Promise<string> {
  const { sha256 } = await own.mithaq<{ sha256: string }>("charter", "draft", "--party", join(other.folder, "party.json"), ...languageWords("--title", PROGRAMME_TITLE), "--sample");
  return sha256;
}

async function charterShown(side: Side): Promise<string> {
  return (await side.mithaq<{ sha256: string }>("charter", "show")).sha256;
}

export function languageWords(flag: string, text: Languages): string[] {
  return Object.entries(text).flatMap(([language, words]) => [flag, `${language}=${words}`]);
}
