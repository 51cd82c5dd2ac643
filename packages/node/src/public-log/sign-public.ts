import { cosign, equalBytes, formatCheckpoint, formatNote, parseCheckpoint, parseNote, satisfiesPolicy, signNote, verifyNote, type Hash, type VerifierKey } from "@mithaq/ledger";
import { mergeSignatures } from "../export/cosigned-notes.ts";
import type { NodeKeys } from "../keeper/keeper.ts";
import { signerOf } from "../keeper/sign-head.ts";
import type { PublicGround } from "./public-ground.ts";
import { mirrorKeysOf, publicKeys, publicLogOf, publicPolicy } from "./public-keys.ts";
import type { PublicHead } from "./public-tables.ts";

/** This party's signed checkpoint of its public log. Throws where the node lacks the key in force. */
export function signPublicHead({ context, rows, own }: PublicGround, keys: NodeKeys, size: number, root: Hash): string {
  const text = formatCheckpoint({ origin: publicLogOf(own), size, root });
  const [key] = publicKeys(context, own, rows) as [VerifierKey];
  return formatNote({ text, signatures: [signNote(key, signerOf(keys, key), text)] });
}

/** The note with this node's two cosignatures (tlog-cosignature, 0x04 and 0x06). `time`: unix seconds. */
export function cosignPublic({ context, rows, own }: PublicGround, keys: NodeKeys, note: string, time: number): string {
  const { text, signatures } = parseNote(note);
  const mirrors = mirrorKeysOf(context, own, rows);
  const others = signatures.filter((line) => !mirrors.some((key) => line.name === key.name && equalBytes(line.keyId, key.keyId)));
  return formatNote({ text, signatures: [...others, ...mirrors.map((key) => cosign(key, signerOf(keys, key), text, time))] });
}

/** Whether a note carries lines of all these keys. */
export function isSignedByAll(note: string, keys: readonly VerifierKey[]): boolean {
  const { signatures } = parseNote(note);
  return keys.every((key) => signatures.some((line) => line.name === key.name && equalBytes(line.keyId, key.keyId)));
}

/** Whether every other party has cosigned a note of this party's public log, under the keys in use today. */
export function isPublicComplete({ context, rows }: PublicGround, party: string, note: string): boolean {
  const policy = publicPolicy(context, party, rows);
  return satisfiesPolicy(policy, verifyNote(context.cryptography, parseNote(note), [...policy.logs, ...policy.witnesses.values()]));
}

/** The own head with what follows from a new note or a new cosignature: the newest note that every other party has cosigned. */
export function withComplete(ground: PublicGround, head: PublicHead): PublicHead {
  const candidates = [head.note, ...Object.values(head.cosigned)].map((note) => mergeSignatures(note, [head.note, ...Object.values(head.cosigned)]));
  const complete = candidates.filter((note) => isPublicComplete(ground, ground.own, note)).map((note) => ({ size: parseCheckpoint(parseNote(note).text).size, note }));
  const best = complete.sort((a, b) => b.size - a.size)[0];
  return best === undefined || best.size < (head.complete?.size ?? 0) ? head : { ...head, complete: best };
}
