import type { Cryptography } from "@mithaq/ledger";
import { MAX_PAYLOAD_BYTES, requirePayload, requirePayloadSize } from "./make-payload.ts";
import type { Payload, PayloadStore } from "./payload-store.ts";

/** Payloads in memory, for tests and simulation. */
export function openMemoryPayloadStore({ cryptography, maxBytes = MAX_PAYLOAD_BYTES }: { cryptography: Cryptography; maxBytes?: number }): PayloadStore {
  const held = new Map<string, Payload>();
  return {
    async put(payload) {
      requirePayloadSize(payload, maxBytes);
      requirePayload(cryptography, payload);
      held.set(payload.digest, { digest: payload.digest, salt: new Uint8Array(payload.salt), bytes: new Uint8Array(payload.bytes) });
    },
    async get(digest) {
      const payload = held.get(digest);
      if (payload !== undefined) requirePayload(cryptography, payload);
      return payload;
    },
    has: async (digest) => held.has(digest),
    async erase(digest) {
      held.delete(digest);
    },
    async *list() {
      yield* [...held.keys()].sort();
    },
  };
}
