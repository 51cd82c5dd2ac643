import type { Cryptography } from "@mithaq/ledger";
import { keyDigest } from "@mithaq/accord";
import { generateKey, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { Refusal } from "../node/refusal.ts";
import type { DataFolder } from "./data-folder.ts";
import type { KeyRole, KeysFile } from "./documents.ts";
import { roleVkey } from "./key-ring.ts";

/**
 * A key rotation in three steps, each of which a crash may interrupt: `prepareRotation` writes the new next key beside all others; the act commits its
 * digest and brings the old next key into use; `settleRotation` makes the file say so. Before the act stands nothing has changed; after it, every key that may
 * be needed is in the file.
 */

/** The vkey that comes into use and the digest of the one that is committed in its place. A rotation under way for this role is taken up again. */
export async function prepareRotation(c: Cryptography, folder: DataFolder, role: KeyRole): Promise<{ readonly vkey: string; readonly next: string }> {
  const file = await folder.keys.read();
  if (file.rotating !== null && file.rotating.role !== role) {
    throw new Refusal("conflict", { field: "role", expected: `the rotation under way to end first (${file.rotating.role})`, remedy: `mithaq key rotate --role ${file.rotating.role}` });
  }
  const rotating = file.rotating ?? { role, key: generateKey(file.current[role].algorithm) };
  if (file.rotating !== rotating) await folder.keys.write({ ...file, rotating });
  const vkeyOf = (key: KeysFile["current"]["log"]) => roleVkey(c, file.origin, role, signerFromPrivateKey(key).publicKey);
  return { vkey: vkeyOf(file.next[role]), next: keyDigest(c, vkeyOf(rotating.key)) };
}

/** Moves next → current for the rotating role if `inUse`, the public key that the record now names for it, is the next one. True where the file changed. */
export async function settleRotation(folder: DataFolder, inUse: (role: KeyRole) => Uint8Array): Promise<boolean> {
  const file = await folder.keys.read();
  if (file.rotating === null) return false;
  const { role, key } = file.rotating;
  const next = file.next[role];
  if (!Buffer.from(inUse(role)).equals(signerFromPrivateKey(next).publicKey)) return false;
  await folder.keys.write({ ...file, current: { ...file.current, [role]: next }, next: { ...file.next, [role]: key }, rotating: null });
  return true;
}
