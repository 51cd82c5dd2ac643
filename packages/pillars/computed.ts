import { canonicalDocument, decodeUtf8, encodeHex, type Cryptography, type JsonValue } from "@mithaq/ledger";
import { z } from "zod";
import type { Engine } from "./contract.ts";

/**
 * The document of a computed result: canonical JSON (RFC 8785) of all that the other party's node needs to come to the same bytes. The evidence's act carries the digests
 * (SHA-256 of the canonical bytes) of each input, of the parameters and of the output.
 */
export interface ComputedDocument {
  readonly v: 1;
  readonly kind: "mithaq/computed";
  readonly pillar: string;
  readonly engine: string;
  readonly version: string;
  readonly inputs: { readonly [name: string]: JsonValue };
  readonly parameters: JsonValue;
  readonly seed: number | null;
  readonly output: JsonValue;
}

/** `computed` of an evidence's content (accord's `EvidenceContent`). */
export interface ComputedDigests {
  readonly pillar: string;
  readonly engine: string;
  readonly version: string;
  readonly inputs: readonly { readonly name: string; readonly digest: string }[];
  readonly parameters: string;
  readonly seed: number | null;
  readonly output: string;
}

export type ComputedErrorCode = "document" | "engine" | "digest" | "input";

export class ComputedError extends Error {
  readonly code: ComputedErrorCode;
  readonly field: string;
  constructor(code: ComputedErrorCode, field: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ComputedError";
    this.code = code;
    this.field = field;
  }
}

/** Runs an engine once and makes its document and digests. Throws what the engine throws of its input, and ComputedError `input` where a schema refuses it first. */
export function formatComputed(cryptography: Cryptography, pillar: string, engine: Engine, given: { readonly input: JsonValue; readonly parameters: JsonValue; readonly seed: number | null }): { readonly bytes: Uint8Array; readonly document: ComputedDocument; readonly digests: ComputedDigests } {
  const output = runEngine(engine, given.input, given.parameters, given.seed);
  const inputs = given.input as ComputedDocument["inputs"];
  const document: ComputedDocument = { v: 1, kind: "mithaq/computed", pillar, engine: engine.name, version: engine.version, inputs, parameters: given.parameters, seed: given.seed, output };
  return { bytes: canonicalDocument(document as unknown as JsonValue), document, digests: digestsOf(cryptography, document) };
}

/** The digests that an evidence's act quotes, of a document. */
export function digestsOf(cryptography: Cryptography, document: ComputedDocument): ComputedDigests {
  const digest = (value: JsonValue) => encodeHex(cryptography.sha256(canonicalDocument(value)));
  const inputs = Object.keys(document.inputs).sort().map((name) => ({ name, digest: digest(document.inputs[name]!) }));
  return { pillar: document.pillar, engine: document.engine, version: document.version, inputs, parameters: digest(document.parameters), seed: document.seed, output: digest(document.output) };
}

/** Reads a document. Throws ComputedError `document`, naming the field. */
export function parseComputed(bytes: Uint8Array): ComputedDocument {
  let value: unknown;
  try {
    value = JSON.parse(decodeUtf8(bytes, "document"));
  } catch (error) {
    throw new ComputedError("document", "document", "The document is not JSON in UTF-8.", { cause: error });
  }
  const checked = shape.safeParse(value);
  if (checked.success) return value as ComputedDocument;
  const issue = checked.error.issues[0];
  throw new ComputedError("document", issue?.path.join(".") || "document", `The document is not a computed result: ${issue?.message ?? "unknown shape"}.`);
}

/** What recomputing came to. `same` compares the output alone: of inputs and parameters that are not those of the act nothing is computed. */
export interface Recomputed {
  readonly output: string;
  readonly same: boolean;
  /** The first member at which this output and the claimed one differ, as a path; null where they are the same. */
  readonly differsAt: string | null;
}

/**
 * Runs the engine on what the document holds, after checking that these are the inputs, parameters and seed that the act quotes. Throws ComputedError: `digest` (the document is
 * not what the act says), `engine` (another engine or version than this node has), `input` (the engine refuses it).
 */
export function recompute(cryptography: Cryptography, engines: readonly Engine[], claimed: ComputedDigests, document: ComputedDocument): Recomputed {
  const own = digestsOf(cryptography, document);
  for (const member of ["pillar", "engine", "version", "seed", "parameters", "output"] as const) {
    if (own[member] !== claimed[member]) throw new ComputedError("digest", member, `The document's ${member} is not the one that the act quotes.`);
  }
  if (JSON.stringify(own.inputs) !== JSON.stringify([...claimed.inputs].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, digest }) => ({ name, digest })))) throw new ComputedError("digest", "inputs", "The document's inputs are not those that the act quotes.");
  const engine = engines.find((one) => one.name === claimed.engine);
  if (engine === undefined || engine.version !== claimed.version) {
    const here = engine === undefined ? "does not have that engine" : `has version ${engine.version}`;
    throw new ComputedError("engine", "version", `It was computed by ${claimed.engine} ${claimed.version}; this node ${here}.`);
  }
  const output = runEngine(engine, document.inputs, document.parameters, document.seed);
  const digest = encodeHex(cryptography.sha256(canonicalDocument(output)));
  return { output: digest, same: digest === claimed.output, differsAt: digest === claimed.output ? null : firstDifference(output, document.output, "output") };
}

function runEngine(engine: Engine, input: JsonValue, parameters: JsonValue, seed: number | null): JsonValue {
  const [given, asked] = [checked(engine.input, input, "input"), checked(engine.parameters, parameters, "parameters")];
  return engine.run(given as never, asked as never, seed);
}

function checked(schema: z.ZodType, value: JsonValue, name: string): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ComputedError("input", [name, ...(issue?.path ?? []).map(String)].join("."), issue?.message ?? "not of the engine's shape");
}

function firstDifference(a: JsonValue | undefined, b: JsonValue | undefined, path: string): string | null {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b ? null : path;
  const [x, y] = [a as Record<string, JsonValue>, b as Record<string, JsonValue>];
  for (const member of [...new Set([...Object.keys(x), ...Object.keys(y)])].sort()) {
    const found = firstDifference(x[member], y[member], `${path}.${member}`);
    if (found !== null) return found;
  }
  return null;
}

const digest = z.string().min(1).max(60);
const shape = z.strictObject({
  v: z.literal(1), kind: z.literal("mithaq/computed"), pillar: digest, engine: digest, version: z.string().min(1).max(40), inputs: z.record(z.string().min(1).max(120), z.json()), parameters: z.json(),
  seed: z.int().min(0).nullable(), output: z.json(),
});
