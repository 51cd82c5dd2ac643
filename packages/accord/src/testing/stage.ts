import { encodeBase64, type Signer } from "@mithaq/ledger";
import type { Act, ActId, Content, Hand, Intent, ObjectId, Pair } from "../act/act.ts";
import { formatIntent, NEW_OBJECT, newObjectId, sortPairs, type Draft } from "../act/intent.ts";
import { formatAssent, formatCharterSign, formatMandateGrant, formatObjection, formatPropose, formatReleaseRequest, formatWithdraw, formatYield, type ProposalReference } from "../assent/format.ts";
import { dueReceipts, dueSeals, formatReceipt } from "../assent/node-acts.ts";
import { knownVerb } from "../assent/verbs.ts";
import { signIntent } from "../hand/hand.ts";
import type { Clock } from "../fold/clock.ts";
import { contentOf, domainOf, type Row } from "../fold/fact.ts";
import type { FoldStep } from "../fold/fold-entry.ts";
import type { Cut } from "../fold/parties.ts";
import { proposalsOf, type ProposalView } from "../reading/proposals.ts";
import { stateHasher } from "../reading/state-hash.ts";
import { summarise, type Summary } from "../reading/summary.ts";
import { cutMessage } from "../rules/record.ts";
import { formatSaying, formatSubmission } from "../submission/format.ts";
import { rootRowId, type Rule } from "../rules/rule.ts";
import { makeParty, type ToyParty } from "./party.ts";
import { foundWorld, type Keys, type Side, type World } from "./world.ts";

export type Who = "a" | "b" | "c";

/** An act that was told: what answers quote of it, and its verdict on its own side. */
export interface Told extends ProposalReference {
  readonly intent: Intent;
  readonly verdict: string;
  readonly step: FoldStep;
}

/** What a told act may do otherwise than an honest node's would. */
export interface Otherwise {
  readonly nonce?: string;
  readonly at?: number;
  readonly seen?: Act["seen"];
  readonly hand?: Hand | null | ((intent: Intent) => Hand | null);
}

/** An object that all agreed on, and the seal of the version that is meant. */
export interface Agreed {
  readonly object: ObjectId;
  readonly seal: ActId;
}

/** The object that a told act made. */
export function madeBy(told: Told): ObjectId {
  return newObjectId(told.intent.origin, told.intent.nonce);
}

const CONTENT: Content = { type: "joint-note", title: { en: "A text" }, languages: ["en"], sample: true };

/**
 * A world whose acts are told one by one, for schedules made by hand. The parties have signed the charter, each has one officer with an unlimited mandate, and everyone has
 * seen that. Nothing travels by itself: `deliver` and `settle` say when.
 */
export class Stage {
  world: World;
  time = 1_700_000_000_000;
  readonly #officers = new Map<Who, { readonly mandate: ObjectId; readonly signer: Signer }>();
  readonly #roots = new Map<Who, Signer>();
  #nonces = 0;

  constructor(parties: 2 | 3, rules?: readonly Rule[], keys?: Keys) {
    this.world = foundWorld(parties, rules, keys);
    for (const who of this.everyone) this.#roots.set(who, this.side(who).party.rootHand);
    for (const who of this.everyone) this.tell(who, formatCharterSign(this.origin(who)));
    this.settle();
    for (const who of this.everyone) this.accredit(who);
    this.settle();
  }

  /** The parties that act here: after a cut, under their new origin. */
  get everyone(): Who[] {
    return (["a", "b", "c"] as const).filter((who) => this.world.sides.some(({ party }) => party.origin.startsWith(who)));
  }

  side(who: Who): Side {
    return this.world.sides.find(({ party }) => party.origin.startsWith(who))!;
  }

  origin(who: Who): string {
    return this.side(who).party.origin;
  }

  mandate(who: Who): ObjectId {
    return this.#officers.get(who)!.mandate;
  }

  officer(who: Who): Signer {
    return this.#officers.get(who)!.signer;
  }

  /** A cut of a party's log at a size, and the party under its next origin (`a2.example/log`, or what it is told). */
  cut(who: Who, size: number, next = `${who}2.example/log`): { readonly cut: Cut; readonly successor: ToyParty } {
    const origin = this.origin(who);
    const successor = makeParty(this.world.context.cryptography, next);
    return { cut: { origin, size, root: this.world.log(origin).roots[size]!, successor: { ...successor.file, rootHand: this.side(who).party.file.rootHand } }, successor };
  }

  /** What every party's root hand says to a cut. */
  handsOn(cut: Cut, ...who: readonly Who[]): { readonly party: string; readonly signature: string }[] {
    return (who.length > 0 ? who : this.everyone).map((one) => ({ party: this.party(one), signature: encodeBase64(this.#roots.get(one)!.sign(cutMessage(cut))) }));
  }

  /** Folds everything anew with these cuts; the successors go on, with nothing in their logs but the charter. */
  refold(...cuts: readonly { readonly cut: Cut; readonly successor: ToyParty }[]): void {
    const known = this.world.context.cuts ?? [];
    this.world = this.world.afterCuts([...known, ...cuts.map(({ cut }) => cut)], cuts.map(({ successor }) => successor));
    this.settle();
  }

  /** The hash of the state as a party's side has it. */
  hash(who: Who, frontier: Clock = Object.fromEntries(this.side(who).judged)): string {
    const { rows } = this.side(who);
    const hasher = stateHasher(this.world.context, frontier);
    for (const id of [...rows.keys()].sort()) hasher.add(rows.get(id)!);
    return hasher.digest();
  }

  /** The party's name in the charter: its first origin. */
  party(who: Who): string {
    return this.world.context.charter.parties.find(({ origin }) => origin.startsWith(who))!.origin;
  }

  /** Who signs a party's root acts from now on. */
  crown(who: Who, signer: Signer): void {
    this.#roots.set(who, signer);
  }

  /** Grants an unlimited mandate to a new officer, who signs from now on. */
  accredit(who: Who, limits: { readonly acts?: readonly string[]; readonly from?: number; readonly to?: number; readonly scope?: { readonly pillars?: readonly string[]; readonly objects?: readonly string[] } } = {}): Told {
    const signer = this.side(who).party.signer(`officer ${this.#nonces}`);
    const credential = { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(signer.publicKey) } as const;
    const told = this.tell(who, formatMandateGrant({ role: { en: "Officer" }, acts: limits.acts ?? ["*.*"], scope: limits.scope ?? null, from: limits.from ?? 0, to: limits.to ?? null, credential }));
    this.#officers.set(who, { mandate: newObjectId(this.origin(who), told.intent.nonce), signer });
    return told;
  }

  /** Appends an act to a party's log, under the hand that it needs, having seen all that the party's side has judged. */
  tell(who: Who, draft: Draft, otherwise: Otherwise = {}): Told {
    const side = this.side(who);
    const intent = formatIntent(draft, { charter: this.world.context.charterId, origin: this.origin(who), nonce: otherwise.nonce ?? (this.#nonces += 1).toString(16).padStart(32, "0") });
    const hand = typeof otherwise.hand === "function" ? otherwise.hand(intent) : otherwise.hand === undefined ? this.#sign(who, intent) : otherwise.hand;
    const step = this.world.append(side, intent, { seen: otherwise.seen ?? side.seenNow(), at: otherwise.at ?? (this.time += 1000), hand });
    if (step === undefined) throw new Error("The act waits for others: its side has not judged what it has seen.");
    const arrival = this.world.log(this.origin(who)).arrivals.at(-1)!;
    return { id: arrival.id, intent, pairs: intent.objects, digest: intent.payload?.digest ?? null, verdict: step.verdict, step };
  }

  #sign(who: Who, intent: Intent): Hand | null {
    const needed = knownVerb(intent.act)?.hand ?? "officer";
    if (needed === "none") return null;
    return needed === "root" ? signIntent(intent, rootRowId(this.party(who)), this.#roots.get(who)!) : signIntent(intent, this.mandate(who), this.officer(who));
  }

  propose(who: Who, what: { readonly pairs?: readonly Pair[]; readonly digest?: string; readonly adReferendum?: boolean; readonly content?: Content } = {}): Told {
    const payload = what.digest === undefined ? null : { digest: what.digest, bytes: 10, mediaType: "application/json" };
    return this.tell(who, formatPropose("agreement", { pairs: sortPairs(what.pairs ?? [[NEW_OBJECT, null]]), content: what.content ?? CONTENT, payload, adReferendum: what.adReferendum ?? false }));
  }

  assent(who: Who, proposal: ProposalReference): Told {
    return this.tell(who, formatAssent("agreement", proposal));
  }

  yield(who: Who, proposal: ProposalReference, ...withdraws: readonly ProposalReference[]): Told {
    return this.tell(who, formatYield("agreement", proposal, withdraws));
  }

  object(who: Who, proposal: ProposalReference): Told {
    return this.tell(who, formatObjection("agreement", proposal, "Not so."));
  }

  withdraw(who: Who, proposal: ProposalReference): Told {
    return this.tell(who, formatWithdraw("agreement", proposal, "On reflection."));
  }

  releaseRequest(who: Who, proposal: ProposalReference): Told {
    return this.tell(who, formatReleaseRequest("agreement", proposal));
  }

  /** The node's seal of a proposal, due or not, listing these assents. */
  seal(who: Who, proposal: ProposalReference, ...assents: readonly Told[]): Told {
    return this.tell(who, { act: "agreement.seal", objects: proposal.pairs, body: { proposal: proposal.id, digest: proposal.digest, assents: assents.map((one) => one.id).sort() }, payload: null });
  }

  /** The seals that the node of a party owes, appended one after another. */
  sealDue(who: Who): Told[] {
    const told: Told[] = [];
    for (let due = this.#dueSeal(who); due !== undefined; due = this.#dueSeal(who)) told.push(this.tell(who, due));
    return told;
  }

  #dueSeal(who: Who): Draft | undefined {
    return dueSeals(this.world.context, this.origin(who), this.side(who).rows)[0];
  }

  /** The receipts that the node of a party owes, appended. */
  receiptDue(who: Who): Told[] {
    return dueReceipts(this.world.context, this.origin(who), this.side(who).rows).map((due) => this.tell(who, formatReceipt(due, this.note(who, due.author))));
  }

  /** An author's checkpoint at the size that a party's next act has in view, cosigned by its node. */
  note(who: Who, author: string): string {
    const side = this.side(who);
    const size = side.seenNow()[author]?.size ?? side.log(this.origin(who)).seen[author]!.size;
    return this.world.note(author, size, { party: side.party, pq: true, generation: 0 });
  }

  /** A side gets the logs of these parties, all of them unless told. */
  deliver(to: Who, ...from: readonly Who[]): void {
    for (let moved = true; moved; ) {
      moved = false;
      for (const who of from.length > 0 ? from : this.everyone) moved = this.world.deliver(this.side(to), this.origin(who)) !== undefined || moved;
    }
  }

  settle(): void {
    this.world.settle();
  }

  /** Everyone agrees on a text of a kind, new or on the newest seal of `version`: proposed by one, assented to by all others, sealed, and known to all. */
  agree(who: Who, kind: string, content: Content, version?: Agreed, digest?: string): Agreed {
    const payload = digest === undefined ? null : { digest, bytes: 10, mediaType: "application/json" };
    const proposal = this.tell(who, formatPropose(kind, { pairs: [version === undefined ? [NEW_OBJECT, null] : [version.object, version.seal]], content, payload }));
    this.settle();
    for (const other of this.everyone) if (other !== who) this.tell(other, formatAssent(kind, proposal));
    this.settle();
    const [seal] = this.sealDue(who);
    this.settle();
    if (seal === undefined) throw new Error(`Nothing was agreed: the proposal is ${proposal.verdict}.`);
    return { object: proposal.pairs[0]![0], seal: seal.id };
  }

  /** A party submits something, about what is agreed (by its seal) or about other submissions. */
  submit(who: Who, kind: string, content: object, about: readonly (Agreed | Told)[] = []): Told {
    return this.tell(who, formatSubmission(kind, { about: about.map((one): Pair => ("seal" in one ? [one.object, one.seal] : [madeBy(one), null])), content }));
  }

  /** A party says something of a submission, and everybody hears of it. */
  say(who: Who, verb: string, submission: Told, body: object): Told {
    const told = this.tell(who, formatSaying(domainOf(submission.intent.act), verb, submission.pairs, body));
    this.settle();
    return told;
  }

  /** What the lists of a party say of an object. */
  summary(who: Who, object: ObjectId): Summary {
    return summarise(this.world.context, this.row(who, object), this.side(who).rows);
  }

  /** What the lists of all parties say of an object; an error where they differ. */
  agreedSummary(object: ObjectId): Summary {
    const [first, ...others] = this.everyone.map((who) => this.summary(who, object));
    for (const other of others) if (JSON.stringify(other) !== JSON.stringify(first)) throw new Error(`The sides differ on ${object}: ${JSON.stringify([first, other])}`);
    return first!;
  }

  row(who: Who, object: ObjectId): Row {
    return this.side(who).rows.get(object)!;
  }

  /** The status of an object as a party's side has it. */
  status(who: Who, object: ObjectId): string {
    return this.summary(who, object).status;
  }

  /** A proposal as a party's side has it. */
  view(who: Who, proposal: { readonly id: ActId; readonly pairs: readonly Pair[] }): ProposalView {
    return proposalsOf(this.world.context, this.row(who, proposal.pairs[0]![0]), this.side(who).rows).find((one) => one.id === proposal.id)!;
  }

  /** Valid acts of a verb on an object, as a party's side has them. */
  valid(who: Who, object: ObjectId, kind: string): readonly string[] {
    return (this.row(who, object)?.facts ?? []).filter((fact) => fact.kind === kind && fact.verdict === "valid").map((fact) => contentOf<{ id: ActId }>(fact).id);
  }
}
