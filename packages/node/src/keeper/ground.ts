import { charterId, keyDigest, parseCharter, type Charter, type FoldContext, type PartyFile } from "@mithaq/accord";
import { equalBytes, formatVkey, makeVerifierKey, parseVkey, type Cryptography } from "@mithaq/ledger";
import type { StoreReader } from "../store/store.ts";
import type { KeeperParts, NodeKeys } from "./keeper.ts";
import { cutsOf } from "./standing.ts";

/** What stays the same as long as a keeper is open. */
export interface Ground {
  readonly parts: KeeperParts;
  readonly charter: Charter;
  readonly charterId: string;
  /** The own party, by the charter's name for it. */
  readonly party: string;
  /** Checks hands; may know the outcome already (verify-ahead.ts). */
  readonly cryptography: Cryptography;
}

/** Throws AccordError `charter`, and Error where the keys are those of no party. */
export function openGround(parts: KeeperParts, cryptography: Cryptography): Ground {
  const charter = parseCharter(cryptography, parts.charter);
  const party = charter.parties.find((one) => (parts.origin === undefined ? holdsKeys(cryptography, one, parts.keys) : one.origin === parts.origin));
  if (party === undefined) throw new Error(`This node's ${parts.origin === undefined ? "keys are" : `origin ${parts.origin} is`} that of no party of the charter.`);
  return { parts, charter, charterId: charterId(cryptography, parts.charter), party: party.origin, cryptography };
}

/** What the fold is relative to, with the cuts that this snapshot of the store knows. */
export async function readContext(ground: Ground, reader: StoreReader): Promise<FoldContext> {
  const cuts = await cutsOf(reader);
  const { charter, charterId: id, cryptography, parts } = ground;
  return {
    charter,
    charterId: id,
    cryptography,
    ...(parts.rules === undefined ? {} : { rules: parts.rules }),
    ...(parts.kinds === undefined ? {} : { kinds: parts.kinds }),
    ...(cuts.length === 0 ? {} : { cuts }),
  };
}

function holdsKeys(c: Cryptography, party: PartyFile, keys: NodeKeys): boolean {
  return (["log", "mirror", "mirrorPq", "transport"] as const).some((role) => {
    const named = parseVkey(c, party.keys[role]);
    if ([keys[role], keys.next[role]].some((signer) => equalBytes(signer.publicKey, named.publicKey))) return true;
    return party.next[role] === keyDigest(c, formatVkey(makeVerifierKey(c, named.name, named.type, keys[role].publicKey)));
  });
}
