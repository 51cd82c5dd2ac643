import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { makePayload } from "../make-payload.ts";
import type { Payload } from "../payload-store.ts";

/** Payload `number`, of some 100 kB unless told. */
export function samplePayload(number: number, bytes = 100_000): Payload {
  return makePayload(nodeCryptography, new Uint8Array(32).fill(number), new Uint8Array(bytes).fill(number + 1));
}
