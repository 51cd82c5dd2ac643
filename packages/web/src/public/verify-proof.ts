import { allOthersPolicy, checkPublicProof, decodeBase64, encodeUtf8, parseVkey, payloadDigest, type CheckedPublicProof, type PartyKeys } from "@mithaq/ledger";
import { browserCryptography } from "../verification/browser-cryptography.ts";
import type { PublicIndex } from "./public-data.ts";

export type TrustedKeys = Pick<PublicIndex, "charter" | "parties">;

/** Verifies a public proof in this browser, with the keys that it holds of the parties; asks nobody. Throws LedgerError where a key that is held is none. */
export function verifyProof(file: Uint8Array, keys: TrustedKeys): CheckedPublicProof {
  const c = browserCryptography;
  const parties = keys.parties.map(({ origin, vkey, mirrors }): PartyKeys => ({ party: origin, logs: [parseVkey(c, vkey)], mirrors: mirrors.map((one) => parseVkey(c, one)) }));
  const logs = new Map(keys.parties.map(({ origin, log }) => [origin, log]));
  return checkPublicProof(c, file, { charter: keys.charter, logOf: (party) => logs.get(party) ?? "", policyOf: (party) => allOthersPolicy(parties, party), some: false });
}

/** Whether the text that is shown beside a released agreement is the one that its proved document quotes. */
export function verifyText(document: Readonly<Record<string, unknown>>, text: { readonly salt: string; readonly document: string }): boolean {
  const { payload } = document["text"] as { readonly payload?: { readonly digest?: unknown } | null };
  return payload?.digest === payloadDigest(browserCryptography, decodeBase64(text.salt, "salt"), encodeUtf8(text.document));
}
