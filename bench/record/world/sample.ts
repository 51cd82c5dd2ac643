import { newObjectId } from "@mithaq/accord";
import { generateKey } from "@mithaq/ledger/node-crypto";
import { blockEntries, openAuthor } from "./acts.ts";
import { TEHRAN } from "./world.ts";

/** Signed acts that belong to no record: for measurements that need no fold. `officer` is the public key of their hands. */
export function sampleEntries(count: number): { readonly entries: Uint8Array[]; readonly officer: Uint8Array } {
  const author = openAuthor({ charter: "ab".repeat(32), origin: TEHRAN, mandate: newObjectId(TEHRAN, "cd".repeat(16)), key: generateKey("Ed25519") });
  return { entries: blockEntries(author, 0, Math.ceil(count / 2), Date.UTC(2026, 0, 1)).slice(0, count), officer: author.officer.publicKey };
}
