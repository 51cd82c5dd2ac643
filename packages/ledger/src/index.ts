/** The signed, tiled, witnessed log. Pure: cryptography and storage come in as ports. */
export type { Cryptography, SignatureAlgorithm, Signer } from "./cryptography.ts";
export { LedgerError, type LedgerErrorCode } from "./ledger-error.ts";

export { decodeBase64, encodeBase64 } from "./encoding/base64.ts";
export { concatBytes, equalBytes } from "./encoding/bytes.ts";
export { parseDecimal } from "./encoding/decimal.ts";
export { decodeHex, encodeHex } from "./encoding/hex.ts";
export { decodeUtf8, encodeUtf8 } from "./encoding/utf8.ts";

export { verifyConsistency } from "./merkle/consistency.ts";
export { appendLeaves, emptyFrontier, frontierRoot, type Frontier } from "./merkle/frontier.ts";
export { emptyRoot, leafHash, nodeHash, type Hash } from "./merkle/hash.ts";
export { verifyInclusion } from "./merkle/inclusion.ts";

export { entriesPath, parseTilePath, tilePath, type TileAddress } from "./tile/address.ts";
export { authenticatedTiles } from "./tile/authenticated.ts";
export { decodeBundle, encodeBundle, MAX_ENTRY_BYTES } from "./tile/bundle.ts";
export { growTiles, type TileWrite } from "./tile/grow.ts";
export { proveConsistency, proveInclusion } from "./tile/prove.ts";
export type { TileReader } from "./tile/reader.ts";
export { frontierAt, rootAt } from "./tile/root.ts";
export { entryBundlesOfSize, partialTiles, tilesOfSize } from "./tile/sizes.ts";
export { verifyBundle } from "./tile/verify-bundle.ts";

export { formatNote, MAX_NOTE_BYTES, parseNote, type SignedNote } from "./note/note.ts";
export { signNote } from "./note/sign.ts";
export { formatSignatureLine, parseSignatureLine, type NoteSignature } from "./note/signature-line.ts";
export { formatVkey, makeVerifierKey, parseVkey, SIGNATURE_TYPE, type SignatureType, type VerifierKey } from "./note/verifier-key.ts";
export { verifyNote } from "./note/verify.ts";

export { formatCheckpoint, parseCheckpoint, type Checkpoint } from "./checkpoint/checkpoint.ts";
export { openCheckpoint } from "./checkpoint/open.ts";
export { cosign, cosignSubtree } from "./cosignature/cosign.ts";
export type { Subtree } from "./cosignature/subtree.ts";
export { verifySubtreeCosignature, type VerifiedSignature } from "./cosignature/verify.ts";

export { formatTlogProof, parseTlogProof, type TlogProof } from "./proof/tlog-proof.ts";
export { verifyTlogProof } from "./proof/verify-tlog-proof.ts";
export type { Policy } from "./policy/policy.ts";
export { satisfiesPolicy } from "./policy/satisfies.ts";
export { formatPolicy, parsePolicy } from "./policy/text.ts";
export { formatAddCheckpoint, MAX_ADD_CHECKPOINT_BYTES, parseAddCheckpoint, type AddCheckpointRequest } from "./witness/add-checkpoint.ts";
export { judgeAddCheckpoint, type AddCheckpointAnswer, type KnownLog } from "./witness/judge.ts";

export { canonicalBytes, canonicalDocument, parseCanonical } from "./act/canonical.ts";
export type { JsonValue } from "./act/json-value.ts";

export { allOthersPolicy, type PartyKeys } from "./released/all-others-policy.ts";
export { checkPublicProof, type CheckedPublicLog, type CheckedPublicProof, type PublicProofCheck, type PublicProofStep, type PublicProofTrust } from "./released/check-public-proof.ts";
export { payloadDigest } from "./released/payload-digest.ts";
export { MAX_PUBLIC_ENTRY_BYTES, parsePublicEntry, type PublicEntry } from "./released/public-entry.ts";
export { MAX_PUBLIC_DOCUMENT_BYTES, type PublicProof } from "./released/public-proof.ts";
