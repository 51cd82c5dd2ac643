import { partyId } from "@mithaq/accord";
import { KeeperError, type FaultReason } from "../keeper/keeper.ts";
import { standingOf } from "../keeper/standing.ts";
import { appendReleased, dueItems } from "./append-released.ts";
import { compareCopy } from "./compare-copy.ts";
import { PublicFork } from "./find-fork.ts";
import { publicFault, readGround, type PublicParts } from "./public-ground.ts";
import { publicKeys, publicLogOf } from "./public-keys.ts";
import type { PublicLink } from "./public-link.ts";
import { headOf, headsHeld } from "./public-tables.ts";
import { isSignedByAll } from "./sign-public.ts";
import { takePublicLog } from "./take-public-log.ts";

/** What a round left to do: whether anything released is not yet public here, or not yet countersigned. */
export interface PublicRound {
  readonly added: number;
  readonly pending: boolean;
}

/**
 * One round of the public log: takes in and cosigns what the other parties publish, takes their cosignatures, and publishes what all parties have released. Something new is signed only in a
 * round in which every other party has shown its copy of the own log: whoever restored an old backup finds there what it had signed. Faults are recorded by their reason, as in pulling, and
 * cleared once healed; that a party cannot be reached is not told twice.
 *
 * `linkTo`: by the charter's name of a party; undefined where its address is not known. `memory`: one object for all rounds of a loop.
 */
export async function publicRound(parts: PublicParts, linkTo: (party: string) => PublicLink | undefined, memory: PublicMemory = {}): Promise<PublicRound> {
  const { context, own, others } = await parts.store.read((reader) => readGround(parts, reader));
  // Side by side: a slow party does not hold the others up.
  const compared = await Promise.all(others.map(async (party) => {
    const link = linkTo(partyId(context, party));
    if (link === undefined) return false;
    await withFault(parts, publicFault(party), () => takePublicLog(parts, link, party));
    return (await withFault(parts, `public copy at ${party}`, () => compareCopy(parts, link, party))) === true;
  }));
  const size = await parts.store.read(async (reader) => (await headOf(reader, publicLogOf(own)))?.size ?? 0);
  const mayGrow = !compared.includes(false) && (await readWork(parts, memory)).own;
  const added = mayGrow ? await appendReleased(parts, size) : 0;
  const { own: due, others: awaited, incomplete } = await readWork(parts, memory);
  return { added, pending: due || awaited || incomplete };
}

/** What a loop remembers from round to round: the state of the record in which nothing was due. */
export interface PublicMemory {
  nothingDue?: string;
}

interface Work {
  /** Something is to be published, or signed anew under a rotated key. */
  readonly own: boolean;
  /** Another party should publish something that this node's copy of its log does not hold. */
  readonly others: boolean;
  /** The own newest head is not countersigned yet. */
  readonly incomplete: boolean;
}

/** Read without the fold lock. What is due follows from the releases and the logs' sizes alone: where neither has changed, nothing is looked through again. */
async function readWork(parts: PublicParts, memory: PublicMemory): Promise<Work> {
  return parts.store.read(async (reader) => {
    const ground = await readGround(parts, reader);
    const heads = await headsHeld(reader);
    const head = heads.get(publicLogOf(ground.own));
    const signedAnew = head !== undefined && !isSignedByAll(head.note, publicKeys(ground.context, ground.own, ground.rows).slice(0, 1));
    const incomplete = head?.complete?.size !== head?.size;
    const parties = [ground.own, ...ground.others];
    const state = JSON.stringify([(await reader.newestRows("release", 1))[0]?.changed, parties.map((party) => [party, heads.get(publicLogOf(party))?.size])]);
    // Another database may have come under this node: that begins with a recovery.
    if ((await standingOf(reader)).mode !== "normal") delete memory.nothingDue;
    if (memory.nothingDue === state) return { own: signedAnew, others: false, incomplete };
    const due = new Set<string>();
    for (const party of parties) if ((await dueItems(reader, ground, party)).length > 0) due.add(party);
    if (due.size === 0) memory.nothingDue = state;
    return { own: signedAnew || due.has(ground.own), others: ground.others.some((party) => due.has(party)), incomplete };
  });
}

/** What the work answers; undefined where it failed. A fork of the own log is its own subject: it stops this node's signing. */
async function withFault<T>({ keeper, clock }: PublicParts, subject: string, work: () => Promise<T>): Promise<T | undefined> {
  let answer: T;
  try {
    answer = await work();
  } catch (error) {
    if (!(error instanceof KeeperError)) throw error;
    if (UNREACHED.includes(error.code)) return undefined;
    const evidence = error instanceof PublicFork ? { evidence: error.evidence } : {};
    const about = error instanceof PublicFork && error.field === publicLogOf(keeper.origin) ? publicFault(keeper.origin) : subject;
    await keeper.fault(about, { reason: error.code, message: error.message, since: clock(), ...evidence });
    return undefined;
  }
  await keeper.fault(subject, null);
  return answer;
}

/** Shown by the pulling of its log already. */
const UNREACHED: readonly FaultReason[] = ["unreachable", "too-slow"];
