import { openCheckpoint } from "../checkpoint/open.ts";
import type { VerifiedSignature } from "../cosignature/verify.ts";
import type { Cryptography } from "../cryptography.ts";
import { decodeBase64 } from "../encoding/base64.ts";
import { encodeHex } from "../encoding/hex.ts";
import { encodeUtf8 } from "../encoding/utf8.ts";
import { LedgerError } from "../ledger-error.ts";
import { verifyNote } from "../note/verify.ts";
import { parseNote } from "../note/note.ts";
import type { Policy } from "../policy/policy.ts";
import { satisfiesPolicy } from "../policy/satisfies.ts";
import { parseTlogProof, type TlogProof } from "../proof/tlog-proof.ts";
import { verifyTlogProof } from "../proof/verify-tlog-proof.ts";
import { payloadDigest } from "./payload-digest.ts";
import { parsePublicEntry } from "./public-entry.ts";
import { parsePublicProof, type PublicDocumentHead } from "./public-proof.ts";

/**
 * What is proved, in this order. `file`: it is a public proof. `charter`: of the charter that is trusted. Then for each party's log: `entry` (the proof holds the entry), `document` (document and salt make the digest
 * that the entry quotes), `speaks` (the entry names what the document says), `signature` (the log signed its checkpoint), `cosignatures` (every other party cosigned it, 0x04 and 0x06), `leaf` (the entry is a leaf of that
 * tree). `parties`: no party stands there twice.
 */
export type PublicProofStep = "file" | "charter" | "entry" | "document" | "speaks" | "signature" | "cosignatures" | "leaf" | "parties";

export interface PublicProofCheck {
  readonly step: PublicProofStep;
  /** The party whose log it is about. */
  readonly party: string | null;
  /** Null where it holds. */
  readonly problem: LedgerError | null;
}
export interface CheckedPublicLog {
  readonly party: string;
  readonly index: number;
  readonly size: number;
  readonly root: string;
  readonly verified: readonly VerifiedSignature[];
}
export interface CheckedPublicProof {
  /** What was looked at: all of it holds, or the last has a problem and nothing after it was looked at. */
  readonly checks: readonly PublicProofCheck[];
  /** Undefined where a step does not hold. */
  readonly proved: { readonly document: PublicDocumentHead & Readonly<Record<string, unknown>>; readonly logs: readonly CheckedPublicLog[]; /** Whose logs the file is about. */ readonly parties: readonly string[] } | undefined;
}

export interface PublicProofTrust {
  /** The charter's id, where it is known. */
  readonly charter: string | null;
  /** The name of a party's public log. */
  readonly logOf: (party: string) => string;
  /** Whom a checkpoint of this party's public log must be signed by; undefined: nothing is known of that log. Throws LedgerError where it is no party. */
  readonly policyOf: (party: string) => Policy | undefined;
  /** Where policies of some logs only are trusted: the others are passed over, as long as one is left. Else all must be known. */
  readonly some: boolean;
}

/**
 * Verifies a public proof offline, link by link, and tells each step. Every proof in the file must hold (with `some`: every one of a log that is known). It proves what the nodes attest: that all parties released this
 * document; not that what it says is so. Never throws over the file.
 */
export function checkPublicProof(c: Cryptography, file: Uint8Array, trust: PublicProofTrust): CheckedPublicProof {
  const checks: PublicProofCheck[] = [];
  const step = <T>(step: PublicProofStep, party: string | null, work: () => T): T => {
    try {
      const value = work();
      checks.push({ step, party, problem: null });
      return value;
    } catch (error) {
      if (error instanceof LedgerError) checks.push({ step, party, problem: error });
      throw error;
    }
  };
  try {
    const { proof, document } = step("file", null, () => parsePublicProof(file));
    step("charter", null, () => {
      if (document.charter !== proof.charter || (trust.charter !== null && trust.charter !== proof.charter)) throw wrong("charter", `is ${proof.charter}, which is not that of the document or of the charter that you trust`);
    });
    const judged = trust.some ? proof.proofs.filter(({ party }) => trust.policyOf(party) !== undefined) : proof.proofs;
    const logs = judged.map((given) => checkLog(c, { ...given, charter: proof.charter, text: proof.document, document }, trust, (name, work) => step(name, given.party, work)));
    step("parties", null, () => {
      if (logs.length === 0) throw wrong("policy", "lists none of the logs that the file is about");
      if (new Set(logs.map((one) => one.party)).size !== logs.length) throw wrong("proofs", "name a party twice");
    });
    return { checks, proved: { document, logs, parties: proof.proofs.map((one) => one.party) } };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return { checks, proved: undefined };
  }
}

interface Given {
  readonly party: string;
  readonly salt: string;
  readonly proof: string;
  readonly charter: string;
  readonly text: string;
  readonly document: PublicDocumentHead;
}

function checkLog(c: Cryptography, { party, salt, proof: given, charter, text, document }: Given, trust: PublicProofTrust, step: <T>(step: PublicProofStep, work: () => T) => T): CheckedPublicLog {
  const bytes = encodeUtf8(text);
  const { proof, extra, entry } = step("entry", () => {
    const proof = parseTlogProof(given);
    if (proof.extra === undefined) throw wrong("extra", "is missing: the proof does not hold the entry");
    const entry = parsePublicEntry(proof.extra);
    if (entry.charter !== charter) throw wrong("entry", `is of another charter, ${entry.charter}`);
    return { proof, extra: proof.extra, entry };
  });
  step("document", () => {
    const salted = decodeBase64(salt, "salt");
    if (salted.length !== SALT_BYTES || payloadDigest(c, salted, bytes) !== entry.digest) throw wrong("document", `does not have, with the salt of ${party}, the digest that its entry quotes`);
  });
  step("speaks", () => {
    if (entry.object !== document.object.id || entry.release !== document.release.seal || entry.text !== document.text.seal || entry.bytes !== bytes.length) throw wrong("entry", `of ${party} does not speak of this document`);
  });
  const policy = step("signature", () => {
    const policy = trust.policyOf(party);
    if (policy === undefined) throw wrong("party", `${party} is no party of this charter`);
    openCheckpoint(c, proof.checkpoint, trust.logOf(party), policy.logs);
    return policy;
  });
  step("cosignatures", () => requireCosigned(c, proof, policy));
  const { checkpoint, verified } = step("leaf", () => verifyTlogProof(c, proof, extra, policy));
  return { party, index: proof.index, size: checkpoint.size, root: encodeHex(checkpoint.root), verified };
}

function requireCosigned(c: Cryptography, { checkpoint }: TlogProof, policy: Policy): void {
  const verified = verifyNote(c, parseNote(checkpoint), [...policy.logs, ...policy.witnesses.values()]);
  if (!satisfiesPolicy(policy, verified)) throw new LedgerError("policy-unsatisfied", "checkpoint", "is not signed as the policy asks");
}

function wrong(field: string, message: string): LedgerError {
  return new LedgerError("public-proof", field, message);
}

const SALT_BYTES = 32;
