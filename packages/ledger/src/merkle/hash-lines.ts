import { decodeBase64, encodeBase64 } from "../encoding/base64.ts";
import { LedgerError } from "../ledger-error.ts";
import { HASH_BYTES, type Hash } from "./hash.ts";

/** A tree of up to 2^63 leaves needs no longer proof (tlog-witness: "MUST NOT send more than 63 consistency proof lines"). */
export const MAX_PROOF_HASHES = 63;

/** Proof hashes as tlog-proof and tlog-witness write them: one a line, in base64, each line ended. Throws `proof-length`, `proof-malformed`. */
export function formatHashLines(hashes: readonly Hash[], field: string): string {
  requireProofLength(hashes, field);
  requireHashes(hashes, field);
  return hashes.map((hash) => `${encodeBase64(hash)}\n`).join("");
}

/** The hashes of lines given without their ends. Throws `proof-length` over 63, `base64`, `proof-malformed`. */
export function parseHashLines(lines: readonly string[], field: string): Hash[] {
  requireProofLength(lines, field);
  const hashes = lines.map((line) => decodeBase64(line, field));
  requireHashes(hashes, field);
  return hashes;
}

/** Throws `proof-malformed` where a hash is not 32 bytes. */
export function requireHashes(hashes: readonly Hash[], field: string): void {
  if (hashes.some((hash) => hash.length !== HASH_BYTES)) throw new LedgerError("proof-malformed", field, "has a hash that is not 32 bytes");
}

function requireProofLength(hashes: readonly unknown[], field: string): void {
  if (hashes.length > MAX_PROOF_HASHES) throw new LedgerError("proof-length", field, `has more than ${MAX_PROOF_HASHES} hashes`);
}
