import { decodeUtf8 } from "../encoding/utf8.ts";
import { LedgerError } from "../ledger-error.ts";
import { is, isHash, isRecordOf, isText } from "./shape.ts";

/** A public proof as a node writes it: one document, and for each party's public log that holds it the salt and a C2SP tlog-proof whose `extra` is the entry. */
export interface PublicProof {
  readonly v: 1;
  readonly kind: "mithaq/public-proof";
  readonly charter: string;
  /** Canonical JSON, the same bytes in every log. */
  readonly document: string;
  readonly proofs: readonly { readonly party: string; readonly salt: string; readonly proof: string }[];
}

/** What an item's document must say for an entry to speak of it; the rest is the programme's. */
export interface PublicDocumentHead {
  readonly charter: string;
  readonly release: { readonly seal: string };
  readonly object: { readonly id: string; readonly kind: string };
  readonly text: { readonly seal: string };
}

/** A released text is at most an act's 64 KiB; the rest is what was reported on it. */
export const MAX_PUBLIC_DOCUMENT_BYTES = 1024 * 1024;
const MOST_PROOFS = 32;
/** The document, escaped as JSON, and for each of 32 parties a proof of a few kilobytes. */
const MOST_FILE_BYTES = 2 * MAX_PUBLIC_DOCUMENT_BYTES + MOST_PROOFS * 64 * 1024;

/** Reads the file, bounded before it is parsed. Throws LedgerError `public-proof`. */
export function parsePublicProof(file: Uint8Array): { readonly proof: PublicProof; readonly document: PublicDocumentHead & Readonly<Record<string, unknown>> } {
  if (file.length > MOST_FILE_BYTES) throw new LedgerError("public-proof", "file", `has ${file.length} bytes, more than any public proof`);
  const proof = jsonOf(decodeUtf8(file, "file"));
  if (!isRecordOf(proof, FILE)) throw new LedgerError("public-proof", "file", "is not a public proof");
  const document = jsonOf(proof["document"] as string);
  if (!isRecordOf(document, DOCUMENT, { more: true })) throw new LedgerError("public-proof", "file", "is not a public proof: its document is none");
  return { proof: proof as unknown as PublicProof, document: document as unknown as PublicDocumentHead & Readonly<Record<string, unknown>> };
}

const PART = { party: isText(0, 300), salt: isText(44, 44), proof: (member: unknown) => typeof member === "string" };
const FILE = {
  v: is(1), kind: is("mithaq/public-proof"), charter: isHash, document: (member: unknown) => typeof member === "string",
  proofs: (member: unknown) => Array.isArray(member) && member.length >= 1 && member.length <= MOST_PROOFS && member.every((one) => isRecordOf(one, PART)),
};
const anyText = isText(0, 1_000);
const DOCUMENT = {
  v: is(1), kind: is("mithaq/public-document"), charter: anyText, release: (member: unknown) => isRecordOf(member, { seal: anyText }, { more: true }),
  object: (member: unknown) => isRecordOf(member, { id: anyText, kind: anyText }, { more: true }), text: (member: unknown) => isRecordOf(member, { seal: anyText }, { more: true }),
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new LedgerError("public-proof", "file", "is not a public proof: it is not JSON");
  }
}
