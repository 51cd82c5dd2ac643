import { partyId } from "@mithaq/accord";
import { KeeperError, type FaultReason } from "../keeper/keeper.ts";
import { appendReleased, dueItems } from "./append-released.ts";
import { compareCopy } from "./compare-copy.ts";
import { PublicFork } from "./find-fork.ts";
import { publicFault, readGround, type PublicParts } from "./public-ground.ts";
import { publicLogOf } from "./public-keys.ts";
import type { PublicLink } from "./public-link.ts";
import { headOf } from "./public-tables.ts";
import { takePublicLog } from "./take-public-log.ts";

/** What a round left to do: whether anything released is not yet public here, or not yet countersigned. */
export interface PublicRound {
  readonly added: number;
  readonly pending: boolean;
}

/**
 * One round of the public log: takes in and cosigns what the other parties publish, takes their cosignatures, and publishes what all parties have released. Something new is signed only in a
 * round in which every other party has shown its copy of the own log: whoever restored an old backup finds there what it had signed. Faults are recorded by their reason, as in pulling, and
 * cleared once healed; a party that cannot be reached is no fault of its public log.
 *
 * `linkTo`: by the charter's name of a party; undefined where its address is not known.
 */
export async function publicRound(parts: PublicParts, linkTo: (party: string) => PublicLink | undefined): Promise<PublicRound> {
  const { context, own, others } = await parts.store.read((reader) => readGround(parts, reader));
  let compared = true;
  for (const party of others) {
    const link = linkTo(partyId(context, party));
    if (link !== undefined) await withFault(parts, publicFault(party), () => takePublicLog(parts, link, party));
    compared = link !== undefined && (await withFault(parts, `public copy at ${party}`, () => compareCopy(parts, link, party))) && compared;
  }
  const size = await parts.store.read(async (reader) => (await headOf(reader, publicLogOf(own)))?.size ?? 0);
  const added = compared && (await hasWork(parts)) ? await appendReleased(parts, size) : 0;
  return { added, pending: added > 0 || (await isPending(parts)) };
}

/** Asked before the fold lock is taken. */
async function hasWork(parts: PublicParts): Promise<boolean> {
  return parts.store.read(async (reader) => {
    const ground = await readGround(parts, reader);
    const head = await headOf(reader, publicLogOf(ground.own));
    return (await dueItems(reader, ground)).length > 0 || (head !== undefined && head.complete?.size !== head.size);
  });
}

async function isPending(parts: PublicParts): Promise<boolean> {
  return (await hasWork(parts)) || parts.store.read(async (reader) => {
    const ground = await readGround(parts, reader);
    for (const party of ground.others) if ((await dueItems(reader, ground, party)).length > 0) return true;
    return false;
  });
}

/** True where all went well. A fork of the own log is its own subject: it stops this node's signing. */
async function withFault({ keeper, clock }: PublicParts, subject: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof KeeperError)) throw error;
    if (UNREACHED.includes(error.code)) return false;
    const evidence = error instanceof PublicFork ? { evidence: error.evidence } : {};
    const about = error instanceof PublicFork && error.field === publicLogOf(keeper.origin) ? publicFault(keeper.origin) : subject;
    await keeper.fault(about, { reason: error.code, message: error.message, since: clock(), ...evidence });
    return false;
  }
  await keeper.fault(subject, null);
  return true;
}

const UNREACHED: readonly FaultReason[] = ["unreachable", "too-slow", "refused"];
