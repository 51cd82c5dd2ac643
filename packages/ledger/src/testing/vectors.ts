import { readFileSync } from "node:fs";

/** A file of `packages/ledger/vectors`. Its shape is the caller's to state. */
export function readVectors(name: "rfc6962-eight-leaves.json"): MerkleVectors;
export function readVectors(name: "notes.json"): NoteVectors;
export function readVectors(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../vectors/${name}`, import.meta.url), "utf8"));
}

/** Hashes and leaves in hexadecimal. */
export interface MerkleVectors {
  readonly leaves: readonly string[];
  readonly roots: readonly string[];
  readonly inclusion: readonly { readonly index: number; readonly size: number; readonly proof: readonly string[] }[];
  readonly consistency: readonly { readonly oldSize: number; readonly newSize: number; readonly proof: readonly string[] }[];
}

export interface NoteVectors {
  readonly go: { readonly vkeys: readonly [string, string]; readonly badVkeys: readonly string[]; readonly text: string; readonly lines: readonly [string, string] };
  readonly cosignature: { readonly origin: string; readonly vkeys: readonly [string, string]; readonly size: number; readonly time: number; readonly note: string };
  readonly specification: { readonly cosigned: string; readonly time: number; readonly addCheckpoint: string };
}
