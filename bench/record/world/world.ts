import { charterId, formatCharter, formatPartyFile, parsePartyFile } from "@mithaq/accord";
import { encodeBase64, type Signer } from "@mithaq/ledger";
import { generateKey, nodeCryptography as c, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { cpSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataFolder, ensureOperatorToken, type DataFolder } from "../../../packages/node/src/folder/data-folder.ts";
import { generateKeys, publicKeys } from "../../../packages/node/src/folder/key-ring.ts";

/** Two parties under one charter, each with a data folder as `mithaq init` and `mithaq charter accept` leave it. The bench alone holds both. */
export interface World {
  readonly charter: Uint8Array;
  readonly charterId: string;
  readonly tehran: WorldParty;
  readonly baghdad: WorldParty;
}

export interface WorldParty {
  readonly origin: string;
  readonly folder: DataFolder;
  readonly rootHand: Signer;
}

export const TEHRAN = "bench.example/tehran";
export const BAGHDAD = "bench.example/baghdad";

/** Makes the folders `tehran` and `baghdad` below `under`. Nothing is appended yet. */
export async function makeWorld(under: string): Promise<World> {
  const tehran = await makeParty(under, TEHRAN);
  const baghdad = await makeParty(under, BAGHDAD);
  const files = await Promise.all([tehran, baghdad].map(async ({ folder }) => parsePartyFile(c, await folder.party.read())));
  // A bench makes in a minute what a secretariat makes in years.
  const limits = { bytesPerDay: 1e12, actsPerDay: 1e9, openProposals: 1e6 };
  const { bytes } = formatCharter(c, { title: { en: "Bench" }, parties: files, languages: ["en", "fa"], limits, sample: true });
  for (const { folder } of [tehran, baghdad]) await folder.charter.write(bytes);
  return { charter: bytes, charterId: charterId(c, bytes), tehran, baghdad };
}

/** A second copy of a closed node, beside it: each repetition begins at the same state. */
export function copyFolder(folder: DataFolder, name: string): DataFolder {
  const path = join(dirname(folder.path), name);
  cpSync(folder.path, path, { recursive: true });
  return dataFolder(path);
}

async function makeParty(under: string, origin: string): Promise<WorldParty> {
  const folder = dataFolder(join(under, origin.split("/").at(-1)!));
  const keys = generateKeys(origin);
  const rootKey = generateKey("Ed25519");
  const rootHand = signerFromPrivateKey(rootKey);
  await folder.keys.write(keys);
  await folder.rootHand.write({ v: 1, kind: "mithaq/root-hand", origin, key: rootKey });
  const credential = { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(rootHand.publicKey) } as const;
  await folder.party.write(formatPartyFile({ v: 1, kind: "mithaq/party", origin, name: { en: origin }, ...publicKeys(c, keys), rootHand: credential }));
  await ensureOperatorToken(folder);
  await folder.node.write({ v: 1, kind: "mithaq/node", origin, listen: { host: "127.0.0.1", port: 0 }, hosts: [], demonstration: true, peers: {} });
  return { origin, folder, rootHand };
}
