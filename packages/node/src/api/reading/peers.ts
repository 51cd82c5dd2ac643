import type { KeeperStatus } from "../../keeper/keeper.ts";
import { getValue } from "../../keeper/standing.ts";
import type { ApiContext } from "../context.ts";

export interface PeerView {
  readonly origin: string;
  readonly url: string | null;
  readonly held: number;
  readonly judged: number;
  readonly lag: number | null;
  readonly countersigned: number | null;
  readonly lastContact: number | null;
  readonly faults: { subject: string; reason: string; message: string; since: number }[];
}

/** Every other party of the charter, whether its node's address is known or not: how far its log is held here, and ours there. */
export async function readPeers({ node, pulling }: ApiContext, status: KeeperStatus): Promise<PeerView[]> {
  const addresses = node.settings().peers;
  const others = node.founded.charter.parties.filter((party) => party.origin !== node.origin);
  return Promise.all(others.map(async ({ origin }) => {
    const log = status.logs.find((one) => one.origin === origin);
    const contact = pulling?.contact(origin);
    const held = log?.size ?? 0;
    return {
      origin,
      url: addresses[origin] ?? null,
      held,
      judged: log?.judged ?? 0,
      lag: contact === undefined || contact.published === undefined ? null : Math.max(0, contact.published - held),
      countersigned: (await node.keeper.read((reader) => getValue(reader, "countersigned", origin)))?.size ?? null,
      lastContact: contact?.last ?? null,
      faults: status.faults.filter((fault) => isAbout(fault.subject, origin)).map(({ subject, reason, message, since }) => ({ subject, reason, message, since })),
    };
  }));
}

/** Faults of a log have its origin as their subject; others say what of the peer they are about before it: `peer …`, `payloads …`. */
function isAbout(subject: string, origin: string): boolean {
  return subject === origin || subject.endsWith(` ${origin}`);
}
