import type { ActId, Content, ObjectId, Pair } from "../act/act.ts";

/**
 * What an act did to an object, for good: `judge` ran once, at the act's view, and its verdict never changes. A row is a set of facts ordered by
 * (origin, index), without any data of arrival; every status is a pure function of the set (record.md section 4).
 */
export interface Fact {
  readonly origin: string;
  readonly index: number;
  /** The act's verb in full, or `malformed`. */
  readonly kind: string;
  /** `valid`, or the name of the rule that the act breaks. */
  readonly verdict: string;
  /** Small JSON: see the shapes below; `{ id }` alone for what is not valid. */
  readonly content: Content;
}

export interface Row {
  readonly id: ObjectId;
  readonly facts: readonly Fact[];
}

/** Content of `<kind>.propose`. */
export interface ProposeContent {
  readonly id: ActId;
  readonly at: number;
  readonly pairs: readonly Pair[];
  readonly digest: string | null;
  readonly adReferendum: boolean;
  readonly mandate: ObjectId;
  readonly parent: ObjectId | null;
  readonly pillar: string | null;
  /** What the kind keeps of what is proposed; absent where it keeps nothing. */
  readonly content?: Content;
}
/** Content of assent, yield, object, withdraw, release-request. */
export interface AnswerContent {
  readonly id: ActId;
  readonly at: number;
  readonly proposal: ActId;
  readonly mandate: ObjectId;
  /** yield only. */
  readonly withdraws?: readonly ActId[];
}
/** Content of `<kind>.seal`. */
export interface SealContent {
  readonly id: ActId;
  readonly at: number;
  readonly proposal: ActId;
  readonly pairs: readonly Pair[];
  readonly digest: string | null;
  readonly assents: readonly ActId[];
}
/** Content of `<kind>.receipt`. */
export interface ReceiptContent {
  readonly id: ActId;
  readonly at: number;
  readonly of: ActId;
}
/** Content of declare, notify, denounce (and, with what it made, of submit: `SubmitContent`). */
export interface NoticeContent {
  readonly content?: Content;
  readonly id: ActId;
  readonly at: number;
  readonly pairs: readonly Pair[];
  readonly digest: string | null;
  readonly mandate: ObjectId;
  readonly parent: ObjectId | null;
  readonly pillar: string | null;
}

/** The verb without its kind: `propose` of `agreement.propose`. */
export function verbOf(kind: string): string {
  return kind.slice(kind.lastIndexOf(".") + 1);
}

/** The kind without its verb: `agreement` of `agreement.propose`. */
export function domainOf(kind: string): string {
  return kind.slice(0, kind.lastIndexOf("."));
}

/** A fact's content in its shape: facts are written by `factContent` alone, which knows the shape of each verb. */
export function contentOf<T>(fact: Fact): T {
  return fact.content as unknown as T;
}

/** A row with one more fact, in the order of (origin, index). The same fact again changes nothing. */
export function withFact(row: Row, fact: Fact): Row {
  const facts = row.facts;
  let at = facts.length;
  while (at > 0 && isAfter(facts[at - 1]!, fact)) at -= 1;
  const before = facts[at - 1];
  if (before !== undefined && before.origin === fact.origin && before.index === fact.index) return row;
  return { id: row.id, facts: [...facts.slice(0, at), fact, ...facts.slice(at)] };
}

function isAfter(a: Fact, b: Fact): boolean {
  return a.origin === b.origin ? a.index > b.index : a.origin > b.origin;
}
