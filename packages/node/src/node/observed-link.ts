import { parseCheckpoint, parseNote } from "@mithaq/ledger";
import { randomBytes } from "node:crypto";
import { openHttpPeerLink } from "../peer/http-peer-link.ts";
import type { PeerLink } from "../peer/peer-link.ts";
import type { OpenedNode } from "./opened-node.ts";

/** The link to a peer over HTTP, signed with the transport key that is in use at each request; `sees` is told how long the peer says that its own log is. */
export function openObservedLink(node: OpenedNode, origin: string, url: string, sees: (published: number) => void): PeerLink {
  let signer = node.keys.transport;
  let link = open();

  function open(): PeerLink {
    return openHttpPeerLink({ url, origin, ownOrigin: node.keeper.origin, transport: signer, cryptography: node.founded.cryptography, clock: node.clock, random: (bytes) => randomBytes(bytes) });
  }
  /** Anew after a rotation of the transport key. */
  function current(): PeerLink {
    if (signer === node.keys.transport) return link;
    signer = node.keys.transport;
    return (link = open());
  }

  return {
    origin,
    async checkpoint(log) {
      const note = await current().checkpoint(log);
      const published = note === undefined || log !== origin ? undefined : sizeOf(note);
      if (published !== undefined) sees(published);
      return note;
    },
    entries: (log, from, to) => current().entries(log, from, to),
    tile: (log, tile) => current().tile(log, tile),
    cosigned: (log) => current().cosigned(log),
    bridges: (log) => current().bridges(log),
    payload: (digest) => current().payload(digest),
    addCheckpoint: (body) => current().addCheckpoint(body),
  };
}

/** What the peer claims, for the status alone: whether it is true is the keeper's to verify. */
function sizeOf(note: string): number | undefined {
  try {
    return parseCheckpoint(parseNote(note).text).size;
  } catch {
    return undefined;
  }
}
