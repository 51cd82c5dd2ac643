import type { EvidenceContent } from "@mithaq/accord";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { ComputedError, parseComputed, PILLARS, recompute, type ComputedDigests, type ComputedDocument, type Recomputed } from "@mithaq/pillars";
import { Refusal } from "../node/refusal.ts";

export interface RecomputedEvidence extends Recomputed {
  readonly claimed: ComputedDigests;
  readonly document: ComputedDocument;
}

/**
 * Recomputes a computed result from its document. Rejects with Refusal `input` (it is not a computed result, or its document is not what its act says) or `unsupported`-like `input`
 * naming the engine's version where this node has another.
 */
export function recomputeEvidence(content: EvidenceContent, bytes: Uint8Array): RecomputedEvidence {
  const { computed } = content;
  if (computed === undefined) throw new Refusal("input", { field: "evidence", expected: "a computed result", remedy: "documents and measurements are read, then admitted or challenged: mithaq act say evidence.admit", message: "this evidence is not computed" });
  try {
    const document = parseComputed(bytes);
    const engines = PILLARS.find((pillar) => pillar.name === computed.pillar)?.engines ?? [];
    return { ...recompute(nodeCryptography, engines, computed, document), claimed: computed, document };
  } catch (error) {
    if (!(error instanceof ComputedError)) throw error;
    throw new Refusal("input", { field: error.field, expected: EXPECTED[error.code], remedy: REMEDY[error.code], message: error.message }, { cause: error });
  }
}

const EXPECTED = {
  document: "the document of a computed result", engine: "the engine and the version that computed it", digest: "the inputs, parameters and output that the act quotes", input: "an input that the engine takes",
} as const;
const REMEDY = {
  document: "ask its party for the document, or challenge the evidence", engine: "install the version of Mithaq that has it", digest: "challenge the evidence: its document is not the one that its act names", input: "challenge the evidence",
} as const;
