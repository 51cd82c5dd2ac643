import { formatEntry, formatIntent, formatPropose, formatWithdraw, NEW_OBJECT, newObjectId, signIntent, type Hand, type Intent } from "@mithaq/accord";
import { encodeHex, leafHash, type Signer } from "@mithaq/ledger";
import { nodeCryptography as c, signerFromPrivateKey, type PrivateKeyFile } from "@mithaq/ledger/node-crypto";

/** Whose acts: what every one of them quotes, and the hand that signs them. */
export interface Author extends AuthorFile {
  readonly officer: Signer;
}

/** An author as it travels to another thread or process. */
export interface AuthorFile {
  readonly charter: string;
  readonly origin: string;
  readonly mandate: string;
  readonly key: PrivateKeyFile;
}

export function openAuthor({ charter, origin, mandate, key }: AuthorFile): Author {
  return { charter, origin, mandate, key, officer: signerFromPrivateKey(key) };
}

export function closeAuthor({ charter, origin, mandate, key }: Author): AuthorFile {
  return { charter, origin, mandate, key };
}

export interface SignedAct {
  readonly intent: Intent;
  readonly hand: Hand;
}

/**
 * Acts of one log, in blocks: `half` proposals, then their withdrawals in the same order. Each act carries an officer's hand; each proposal makes an object, and
 * each withdrawal touches one that an earlier transaction wrote. Nothing stays open, as in a record that has been at work for years.
 */
export function proposalAct(author: Author, number: number): SignedAct {
  const content = { type: "joint-note" as const, title: { en: `Note ${number} on the passage of pilgrims` }, languages: ["en"], sample: true };
  return sign(author, formatIntent(formatPropose("agreement", { pairs: [[NEW_OBJECT, null]], content, payload: null }), place(author, `proposal ${number}`)));
}

export function withdrawalAct(author: Author, number: number, proposal: string): SignedAct {
  const object = newObjectId(author.origin, nonce(`proposal ${number}`));
  const draft = formatWithdraw("agreement", { id: proposal, pairs: [[object, null]], digest: null }, `Superseded at meeting ${number}.`);
  return sign(author, formatIntent(draft, place(author, `withdrawal ${number}`)));
}

/** The entries of a block, as the author's node would write them; `number` is the first proposal's, `at` the first act's time. */
export function blockEntries(author: Author, number: number, half: number, at: number): Uint8Array[] {
  const proposals = Array.from({ length: half }, (_, offset) => entryOf(proposalAct(author, number + offset), at + offset));
  const withdrawals = proposals.map((entry, offset) => entryOf(withdrawalAct(author, number + offset, encodeHex(leafHash(c, entry))), at + half + offset));
  return [...proposals, ...withdrawals];
}

function entryOf({ intent, hand }: SignedAct, at: number): Uint8Array {
  return formatEntry(intent, { seen: {}, at, hand });
}

function sign(author: Author, intent: Intent): SignedAct {
  return { intent, hand: signIntent(intent, author.mandate, author.officer) };
}

function place({ charter, origin }: Author, seed: string): { charter: string; origin: string; nonce: string } {
  return { charter, origin, nonce: nonce(seed) };
}

function nonce(seed: string): string {
  return encodeHex(c.sha256(new TextEncoder().encode(seed)).subarray(0, 16));
}
