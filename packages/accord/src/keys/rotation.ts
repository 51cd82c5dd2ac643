import { parseVkey, type VerifierKey } from "@mithaq/ledger";
import { AccordError } from "../errors.ts";
import { contentOf, type Fact, type Row } from "../fold/fact.ts";
import { partyOfOrigin, type FoldContext } from "../fold/parties.ts";
import type { KeyRole } from "../founding/party-file.ts";

/** What a role's key is at a point of the log, and what it is committed to rotate to. */
export interface KeyState {
  readonly vkey: string;
  /** keyDigest of the next vkey. */
  readonly next: string;
  /** Every vkey that the role has had, oldest first. */
  readonly past: readonly string[];
}

/** The row of a log's key rotations. */
export function keysRowId(origin: string): string {
  return `${origin}/keys`;
}

/** The state of a role's key after all rotations among these facts at an index below `before`. Signatures are judged by position (record.md section 6). */
export function keyState(context: FoldContext, origin: string, facts: readonly Fact[], role: KeyRole, before = Number.MAX_SAFE_INTEGER): KeyState {
  const file = partyOfOrigin(context.charter, context.cuts ?? [], origin)?.file;
  if (file === undefined) throw new AccordError("key", "origin", `${origin} is no party of this charter.`);
  let state: KeyState = { vkey: file.keys[role], next: file.next[role], past: [] };
  for (const fact of facts) {
    if (fact.kind !== "key.rotate" || fact.verdict !== "valid" || fact.origin !== origin || fact.index >= before || fact.content["role"] !== role) continue;
    state = { vkey: contentOf<{ vkey: string }>(fact).vkey, next: contentOf<{ next: string }>(fact).next, past: [...state.past, state.vkey] };
  }
  return state;
}

/** The key of a role after all rotations at an index below `before`; of all, where it is left out. */
export function partyKey(context: FoldContext, origin: string, keysRow: Row | undefined, role: KeyRole, before?: number): VerifierKey {
  return parseVkey(context.cryptography, keyState(context, origin, keysRow?.facts ?? [], role, before).vkey);
}

/**
 * The keys that may sign this log's checkpoint of this size: with a rotation at index r, sizes ≤ r the old key, r + 1 both, beyond it the new one. Both are given at
 * r + 1, the old first.
 */
export function logKeys(context: FoldContext, origin: string, keysRow: Row | undefined, size: number): VerifierKey[] {
  const facts = keysRow?.facts ?? [];
  const rotatedAtEnd = facts.some((fact) => fact.kind === "key.rotate" && fact.verdict === "valid" && fact.origin === origin && fact.content["role"] === "log" && fact.index === size - 1);
  const key = partyKey(context, origin, keysRow, "log", size);
  return rotatedAtEnd ? [partyKey(context, origin, keysRow, "log", size - 1), key] : [key];
}
