import type { FoldContext } from "@mithaq/accord";
import { decodeUtf8, encodeHex, LedgerError, parseCheckpoint, parseNote, parsePolicy, parseTlogProof, verifyTlogProof, type Policy } from "@mithaq/ledger";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { z } from "zod";
import { ArchiveError } from "../export/archive-error.ts";
import { foldContext } from "../export/archive-node.ts";
import { KeeperError } from "../keeper/keeper.ts";
import type { ProofTrust } from "../proof/verify-proof.ts";
import type { Attestation } from "../verify/check-note.ts";
import { parsePublicEntry } from "./public-entry.ts";
import { publicLogOf, publicPolicy } from "./public-keys.ts";
import { makesDigest, MAX_DOCUMENT_BYTES, publicItemShape } from "./public-link.ts";

const fileShape = z.strictObject({
  v: z.literal(1), kind: z.literal("mithaq/public-proof"), charter: z.string().regex(/^[0-9a-f]{64}$/), document: z.string(),
  proofs: z.array(z.strictObject({ party: z.string().max(300), salt: publicItemShape.shape.salt, proof: z.string() })).min(1).max(32),
});
/** What an item's document must say for its entry to speak of it. */
const documentShape = z.looseObject({
  v: z.literal(1), kind: z.literal("mithaq/public-document"), charter: z.string(),
  release: z.looseObject({ seal: z.string() }), object: z.looseObject({ id: z.string(), kind: z.string() }), text: z.looseObject({ seal: z.string() }),
});

export interface VerifiedPublicProof {
  readonly object: string;
  readonly objectKind: string;
  /** The seal of the release, and of the text. */
  readonly release: string;
  readonly text: string;
  readonly document: Readonly<Record<string, unknown>>;
  readonly logs: readonly { readonly party: string; readonly index: number; readonly size: number; readonly root: string; readonly attestations: readonly Attestation[] }[];
  /** Parties of the charter (by a policy: of the file) whose own public log is not shown by it; each has cosigned those that are. */
  readonly missing: readonly string[];
}

/**
 * Verifies a public proof offline, link by link: document and salt make the digest that the entry quotes, the entry names what the document says, it hashes to a leaf of the tree whose checkpoint the
 * party signed and every other party cosigned (0x04 and 0x06). Every proof in the file must hold; by a policy, every one of a log that the policy lists. It proves what the nodes attest: that all
 * parties released this document.
 *
 * Throws ArchiveError `proof` (naming what is wrong), AccordError `charter`.
 */
export function verifyPublicProof(file: Uint8Array, trust: ProofTrust): VerifiedPublicProof {
  if (file.length > MOST_FILE_BYTES) throw wrong("file", `has ${file.length} bytes, more than any public proof`);
  try {
    const { charter, document: text, proofs } = fileShape.parse(JSON.parse(decodeUtf8(file, "file")));
    const document = documentShape.parse(JSON.parse(text));
    const context = "charter" in trust ? foldContext(trust.charter) : undefined;
    if (document.charter !== charter || (context !== undefined && context.charterId !== charter)) throw wrong("charter", `is ${charter}, which is not that of the document or of the charter that you trust`);
    const policy = "policy" in trust ? parsePolicy(c, typeof trust.policy === "string" ? trust.policy : decodeUtf8(trust.policy, "policy")) : undefined;
    const judged = policy === undefined ? proofs : proofs.filter(({ party }) => policy.logs.some((key) => key.name === publicLogOf(party)));
    if (judged.length === 0) throw wrong("policy", "lists none of the logs that the file is about");
    const logs = judged.map(({ party, salt, proof: given }) => {
      const proof = parseTlogProof(given);
      const log = publicLogOf(party);
      if (proof.extra === undefined) throw wrong("extra", "is missing: the proof does not hold the entry");
      const entry = parsePublicEntry(proof.extra, charter, log);
      if (!makesDigest(c, { salt, document: text }, entry.digest)) throw wrong("document", `does not have, with the salt of ${party}, the digest that its entry quotes`);
      const speaksOfIt = entry.object === document.object.id && entry.release === document.release.seal && entry.text === document.text.seal && entry.bytes === Buffer.byteLength(text);
      if (!speaksOfIt) throw wrong("entry", `of ${party} does not speak of this document`);
      const { origin } = parseCheckpoint(parseNote(proof.checkpoint).text);
      if (origin !== log) throw wrong("checkpoint", `is of ${origin}, not of ${log}`);
      const { checkpoint, verified } = verifyTlogProof(c, proof, proof.extra, policy ?? charterPolicy(context!, party));
      const attestations = verified.map(({ key, time }): Attestation => ({
        party: key.type === 0x01 ? party : key.name.replace(/\/mirror$/, ""), type: key.type === 0x01 ? "log" : key.type === 0x06 ? "0x06" : "0x04", ...(time === undefined ? {} : { time }),
      }));
      return { party, index: proof.index, size: checkpoint.size, root: encodeHex(checkpoint.root), attestations };
    });
    if (new Set(logs.map((one) => one.party)).size !== logs.length) throw wrong("proofs", "name a party twice");
    const missing = (context?.charter.parties.map((party) => party.origin) ?? proofs.map((one) => one.party)).filter((party) => !logs.some((one) => one.party === party));
    return { object: document.object.id, objectKind: document.object.kind, release: document.release.seal, text: document.text.seal, document, logs, missing };
  } catch (error) {
    if (error instanceof LedgerError || error instanceof KeeperError) {
      const remedy = "charter" in trust && KEYS.has(error.code) ? ". Where a party has rotated a key since the founding, verify with the policy that its node serves instead" : "";
      throw wrong(error.field, `${error.message}${remedy}`, error);
    }
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw wrong("file", "is not a public proof", error);
    throw error;
  }
}

/** The policy of the founding keys. */
function charterPolicy(context: FoldContext, party: string): Policy {
  if (!context.charter.parties.some((one) => one.origin === party)) throw wrong("party", `${party} is no party of this charter`);
  return publicPolicy(context, party, new Map());
}

function wrong(field: string, message: string, cause?: Error): ArchiveError {
  return new ArchiveError("proof", field, message, cause === undefined ? {} : { cause });
}

const KEYS: ReadonlySet<string> = new Set(["note-unsigned", "note-bad-signature", "policy-unsatisfied"]);
/** The document, escaped as JSON, and for each of 32 parties a proof of a few kilobytes. */
const MOST_FILE_BYTES = 2 * MAX_DOCUMENT_BYTES + 32 * 64 * 1024;
