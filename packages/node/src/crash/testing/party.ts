import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { charterId, formatCharter, formatIntent, formatMandateGrant, formatPartyFile, signIntent, type Draft, type Hand, type Intent, type PartyFile } from "@mithaq/accord";
import { encodeBase64 } from "@mithaq/ledger";
import { generateKey, nodeCryptography as c, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { dataFolder, type DataFolder } from "../../folder/data-folder.ts";
import { generateKeys, publicKeys } from "../../folder/key-ring.ts";

/** The officer's name in every party's folder of the crash tests; its mandate is granted by `grantOf`. */
const OFFICER = "officer";

/** Makes a party's data folder, as `mithaq init` does, with an officer's key. */
export async function makePartyFolder(path: string, origin: string): Promise<PartyFile> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const folder = dataFolder(path);
  const keys = generateKeys(origin);
  const root = generateKey("Ed25519");
  await folder.keys.write(keys);
  await folder.rootHand.write({ v: 1, kind: "mithaq/root-hand", origin, key: root });
  await folder.node.write({ v: 1, kind: "mithaq/node", origin, listen: { host: "127.0.0.1", port: 0 }, hosts: [], demonstration: true, peers: {} });
  const key = generateKey("Ed25519");
  await folder.officer(OFFICER).write({ v: 1, kind: "mithaq/officer", name: OFFICER, role: { en: "Officer" }, mandate: mandateOf(origin), key, grant: { intent: {}, hand: {} } });
  return { v: 1, kind: "mithaq/party", origin, name: { en: origin }, ...publicKeys(c, keys), rootHand: { type: "key", algorithm: "Ed25519", publicKey: publicKeyOf(root) } };
}

/** Founds the parties' folders on one charter: nothing is signed yet. */
export async function writeCharter(paths: readonly string[], parties: readonly PartyFile[]): Promise<void> {
  const limits = { bytesPerDay: 1e12, actsPerDay: 1e9, openProposals: 1e6 };
  const { bytes } = formatCharter(c, { title: { en: "Crash tests" }, parties: [...parties], languages: ["en"], limits, sample: true });
  for (const [at, path] of paths.entries()) {
    const folder = dataFolder(path);
    await folder.party.write(formatPartyFile(parties[at]!));
    await folder.charter.write(bytes);
  }
}

/** A draft as a signed act of this folder's party. The same name gives the same nonce, and so the same intent: a retry of it. */
export async function signAct(folder: DataFolder, by: "root" | "officer", draft: Draft, name: string): Promise<{ readonly intent: Intent; readonly hand: Hand }> {
  const { origin } = await folder.node.read();
  const intent = formatIntent(draft, { charter: charterId(c, await folder.charter.read()), origin, nonce: nonceOf(name) });
  if (by === "root") return { intent, hand: signIntent(intent, `${origin}/root`, signerFromPrivateKey((await folder.rootHand.read()).key)) };
  const officer = await folder.officer(OFFICER).read();
  return { intent, hand: signIntent(intent, officer.mandate, signerFromPrivateKey(officer.key)) };
}

/** The act that gives the folder's officer its mandate. */
export async function signGrant(folder: DataFolder): Promise<{ readonly intent: Intent; readonly hand: Hand }> {
  const { key } = await folder.officer(OFFICER).read();
  return signAct(folder, "root", mandateDraft(publicKeyOf(key)), GRANT);
}

/** A mandate for nobody: a small act of the root hand that asks nothing of the other party. */
export async function signSpareMandate(folder: DataFolder, name: string): Promise<{ readonly intent: Intent; readonly hand: Hand }> {
  const { key } = await folder.officer(OFFICER).read();
  return signAct(folder, "root", mandateDraft(publicKeyOf(key)), name);
}

export function objectOf(origin: string, name: string): string {
  return `${origin}/${nonceOf(name)}`;
}

function mandateDraft(publicKey: string): Draft {
  return formatMandateGrant({ role: { en: "Officer" }, acts: ["agreement.*", "payload.*"], scope: null, from: 0, to: null, credential: { type: "key", algorithm: "Ed25519", publicKey } });
}

function mandateOf(origin: string): string {
  return objectOf(origin, GRANT);
}

function publicKeyOf(key: Parameters<typeof signerFromPrivateKey>[0]): string {
  return encodeBase64(signerFromPrivateKey(key).publicKey);
}

function nonceOf(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 32);
}

const GRANT = "the officer's mandate";
