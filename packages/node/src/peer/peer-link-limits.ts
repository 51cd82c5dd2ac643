import type { RequestLimits } from "./bounded-request.ts";

/** What is taken from a peer at most. Tiles and bundles have the bounds of their format: 8,192 bytes, and 256 entries of 65,537. */
export interface PeerLinkLimits extends Omit<RequestLimits, "maxBytes"> {
  /** A signed note: a checkpoint with the lines of both keys at a rotation and two cosignatures of every party. */
  readonly noteBytes: number;
  /** All notes of a log's rotations. */
  readonly bridgesBytes: number;
  readonly payloadBytes: number;
}

/** The largest bundle (16.8 MB) comes whole over a line of 0.5 Mbit/s; a drip of a byte a second is cut after ten seconds. */
export const defaultLimits: PeerLinkLimits = {
  noteBytes: 64 * 1024,
  bridgesBytes: 1024 * 1024,
  payloadBytes: 64 * 1024 * 1024,
  headersMs: 15_000,
  idleMs: 10_000,
  totalMs: 300_000,
  minBytesPerSecond: 1_024,
  graceMs: 10_000,
};
