import { encodeBase64, formatVkey, type Signer } from "@mithaq/ledger";
import type { Hand, Intent, ObjectId } from "../act/act.ts";
import { formatIntent, newObjectId, type Draft } from "../act/intent.ts";
import { formatCharterSign, formatMandateGrant, formatMandateSuspension } from "../assent/format.ts";
import { signIntent } from "../hand/hand.ts";
import { keysRowId, keyState } from "../keys/rotation.ts";
import type { KeyRole } from "../founding/party-file.ts";
import { knownVerb } from "../assent/verbs.ts";
import { rootRowId, type Rule } from "../rules/rule.ts";
import { Choices } from "./random.ts";
import { toySigner } from "./toy-cryptography.ts";
import { foundWorld, type Side, type World } from "./world.ts";
import { makeMove, openTheme, THEMES, type Theme } from "./moves/themes.ts";

/** An officer of a world: a software key under a mandate. */
export interface Officer {
  readonly origin: string;
  readonly mandate: ObjectId;
  readonly signer: Signer;
}

/** A world in the middle of its schedule. */
export interface Play {
  readonly world: World;
  readonly choices: Choices;
  readonly theme: Theme;
  readonly officers: Officer[];
  /** Intents appended so far, for repeats. */
  readonly intents: { readonly origin: string; readonly intent: Intent; readonly hand: Hand | null }[];
  time: number;
}

/** Ways in which a hostile or broken node can spoil an act that would be in order. */
export const SPOILS = ["charter", "origin", "body", "payload", "order", "time", "seen", "repeat", "hand-none", "hand-root", "hand-other", "hand-signature", "officer"] as const;
export type Spoil = (typeof SPOILS)[number];

/** What a schedule is played with. */
export interface ScheduleOptions {
  readonly parties: number;
  readonly moves: number;
  readonly rules?: readonly Rule[];
}

/** Plays one schedule to its end, when everyone has everything. Its theme is the seed's. */
export function playSchedule(seed: number, options: ScheduleOptions): World {
  const choices = new Choices(seed);
  const world = foundWorld(options.parties, options.rules);
  const play: Play = { world, choices, theme: choices.of(THEMES)!, officers: [], intents: [], time: 1_700_000_000_000 };
  found(play);
  openTheme(play);
  for (let move = 0; move < options.moves; move += 1) makeMove(play, choices.of(world.sides)!);
  world.settle();
  return world;
}

function found(play: Play): void {
  const { world, choices } = play;
  const hasty = choices.oneIn(8);
  for (const side of world.sides) {
    if (hasty && choices.oneIn(2)) grant(play, side, ["*.*"]);
    post(play, side, formatCharterSign(side.party.origin));
    if (hasty) grant(play, side, ["*.*"]);
  }
  if (!hasty) world.settle();
  for (const side of world.sides) {
    grant(play, side, ["*.*"]);
    grant(play, side, ["agreement.assent", "agreement.object"]);
    grant(play, side, ["*.*"], { to: play.time + 15_000 });
    grant(play, side, ["*.*"], { pillars: ["arbaeen"] });
    // One who is suspended, and whose hand still signs.
    post(play, side, formatMandateSuspension(grant(play, side, ["*.*"]), "On leave."));
  }
}

function grant(play: Play, side: Side, acts: readonly string[], limits: { to?: number; pillars?: readonly string[] } = {}): ObjectId {
  const signer = toySigner("Ed25519", `${side.party.origin} officer ${play.officers.length}`);
  const credential = { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(signer.publicKey) } as const;
  const scope = limits.pillars === undefined ? null : { pillars: limits.pillars };
  const intent = post(play, side, formatMandateGrant({ role: { en: "Officer" }, acts, scope, from: 0, to: limits.to ?? null, credential }));
  const mandate = newObjectId(side.party.origin, intent.nonce);
  play.officers.push({ origin: side.party.origin, mandate, signer });
  return mandate;
}

/** Appends an act to a side's log under a fitting hand, or spoilt in the given way. Returns its intent. */
export function post(play: Play, side: Side, draft: Draft, spoil?: Spoil): Intent {
  const { world, choices } = play;
  const own = side.party.origin;
  play.time += choices.below(3000);
  const before = side.log(own);
  const set = { seen: side.seenNow() as Record<string, { size: number; root: string }>, at: Math.max(before.at, play.time) };
  if (spoil === "time") set.at = Math.max(0, before.at - 1 - choices.below(5000));
  if (spoil === "seen") set.seen = badSeen(play, side) ?? set.seen;
  if (spoil === "repeat") {
    const repeated = choices.of(play.intents.filter((one) => one.origin === own));
    if (repeated !== undefined) {
      world.append(side, repeated.intent, { ...set, hand: repeated.hand });
      return repeated.intent;
    }
  }
  const intent = spoilIntent(play, side, formatIntent(draft, { charter: world.context.charterId, origin: own, nonce: choices.hex(16) }), spoil);
  const hand = chooseHand(play, side, intent, spoil);
  world.append(side, intent, { ...set, hand });
  play.intents.push({ origin: own, intent, hand });
  return intent;
}

function spoilIntent({ choices, world }: Play, side: Side, intent: Intent, spoil: Spoil | undefined): Intent {
  switch (spoil) {
    case "charter":
      return { ...intent, charter: choices.hex(32) };
    case "origin":
      return { ...intent, origin: world.sides.find((other) => other !== side)!.party.origin };
    case "body":
      return choices.oneIn(2) ? { ...intent, body: { ...intent.body, more: 1 } } : { ...intent, act: `${intent.act}-x` };
    case "payload":
      return { ...intent, payload: { digest: choices.hex(32), bytes: 1, mediaType: "text/plain" } };
    case "order":
      return { ...intent, objects: intent.objects.length > 1 ? intent.objects.toReversed() : [...intent.objects, ...intent.objects] };
    default:
      return intent;
  }
}

function badSeen(play: Play, side: Side): Record<string, { size: number; root: string }> | undefined {
  const { choices, world } = play;
  const root = choices.hex(32);
  if (choices.oneIn(3)) return { "stranger.example/log": { size: 1, root } };
  if (choices.oneIn(3)) return { [side.party.origin]: { size: 1, root } };
  const other = choices.of(Object.entries(side.log(side.party.origin).seen));
  if (other === undefined || other[1].size < 2) return undefined;
  return { [other[0]]: { size: other[1].size - 1, root: world.log(other[0]).roots[other[1].size - 1]! } };
}

function chooseHand(play: Play, side: Side, intent: Intent, spoil: Spoil | undefined): Hand | null {
  const own = side.party.origin;
  const needed = knownVerb(intent.act)?.hand ?? "officer";
  const root = signIntent(intent, rootRowId(own), side.party.rootHand);
  const officers = play.officers.filter((officer) => officer.origin === own);
  const officer = spoil === "officer" ? play.choices.of(officers) : officers.findLast((one) => one.mandate === officers[firstFull(officers)]?.mandate);
  const ordinary = officer === undefined ? root : signIntent(intent, officer.mandate, officer.signer);
  if (spoil === "hand-none") return needed === "none" ? ordinary : null;
  if (spoil === "hand-root") return needed === "root" ? ordinary : root;
  if (spoil === "hand-other") {
    const other = play.choices.of(play.officers.filter((one) => one.origin !== own));
    if (other !== undefined && needed === "officer") return signIntent(intent, other.mandate, other.signer);
  }
  if (needed === "none") return null;
  const hand = needed === "root" ? root : ordinary;
  return spoil === "hand-signature" ? signIntent({ ...intent, nonce: play.choices.hex(16) }, hand.mandate, needed === "root" ? side.party.rootHand : (officer?.signer ?? side.party.rootHand)) : hand;
}

/** The first officer of a side with an unlimited mandate: hasty grants stand before it and may be void. */
function firstFull(officers: readonly Officer[]): number {
  return Math.max(0, officers.length - 5);
}

/** Which generation of a role's key holds for a log before an index, as a side has folded it. */
export function generationOf(side: Side, world: World, origin: string, role: KeyRole, before?: number): number {
  const state = keyState(world.context, origin, side.rows.get(keysRowId(origin))?.facts ?? [], role, before);
  const party = world.parties.find((one) => one.origin === origin)!;
  for (let generation = 0; generation < 20; generation += 1) if (formatVkey(party.key(role, generation).vkey) === state.vkey) return generation;
  return 0;
}
