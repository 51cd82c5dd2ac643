import { charterId, formatIntent, signIntent, type Draft, type Hand, type Intent } from "@mithaq/accord";
import { encodeHex, type Signer } from "@mithaq/ledger";
import { nodeCryptography, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { rootHandFile, type DataFolder } from "../folder/data-folder.ts";
import { Refusal } from "../node/refusal.ts";

/** A software hand: what signs, and the mandate under which it does. */
export interface SoftwareHand {
  readonly signer: Signer;
  readonly mandate: string;
}

export interface SignedIntent {
  readonly intent: Intent;
  readonly hand: Hand;
}

/** The officer of this name in the folder. Rejects with Refusal `usage` or `not-found`. */
export async function officerHand(folder: DataFolder, name: unknown): Promise<SoftwareHand> {
  if (typeof name !== "string") throw new Refusal("usage", { field: "--as", expected: "the name of an officer with a key in this folder", remedy: `one of: ${(await folder.officers()).join(", ") || "none yet; mithaq officer add NAME"}` });
  const file = await folder.officer(name).read();
  return { signer: signerFromPrivateKey(file.key), mandate: file.mandate };
}

/** The root hand from the file that the command names. In production it lives elsewhere than the node. */
export async function rootHand(folder: DataFolder, path: unknown): Promise<SoftwareHand> {
  if (typeof path !== "string") {
    throw new Refusal("usage", { field: "--root-hand", expected: "the file of this party's root hand", remedy: "name it with --root-hand FILE (the demonstration keeps it in the node's folder as root-hand.json)" });
  }
  const file = await rootHandFile(resolve(path)).read();
  const { origin } = await folder.node.read();
  if (file.origin !== origin) throw new Refusal("input", { field: "--root-hand", expected: `the root hand of ${origin}`, remedy: "name this party's own file: no command uses another party's keys", message: `${path} is the root hand of ${file.origin}` });
  return { signer: signerFromPrivateKey(file.key), mandate: `${origin}/root` };
}

/** A draft as an act of this folder's party, with a new nonce, signed. */
export async function signDraft(folder: DataFolder, hand: SoftwareHand, draft: Draft, nonce = newNonce()): Promise<SignedIntent> {
  const [{ origin }, charter] = await Promise.all([folder.node.read(), folder.charter.read()]);
  const intent = formatIntent(draft, { charter: charterId(nodeCryptography, charter), origin, nonce });
  return { intent, hand: signIntent(intent, hand.mandate, hand.signer) };
}

/** 16 random bytes in hex: what makes an act, and the object that it makes, its own. */
export function newNonce(): string {
  return encodeHex(randomBytes(16));
}
