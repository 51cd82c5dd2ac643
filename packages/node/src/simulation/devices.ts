import type { Guard, GuardedHead } from "../guard/guard.ts";
import type { Payload, PayloadStore } from "../payload/payload-store.ts";

/** A guard that outlives its node, as a file would. */
export class SimulatedGuard implements Guard {
  head: GuardedHead | undefined;

  async read(): Promise<GuardedHead | undefined> {
    return this.head;
  }

  async write(head: GuardedHead): Promise<void> {
    if (this.head === undefined || head.origin !== this.head.origin || head.size > this.head.size) this.head = head;
  }

  async remove(): Promise<void> {
    this.head = undefined;
  }
}

/** Payloads that outlive their node. */
export class SimulatedPayloads implements PayloadStore {
  readonly held = new Map<string, Payload>();

  async put(payload: Payload): Promise<void> {
    this.held.set(payload.digest, payload);
  }

  async get(digest: string): Promise<Payload | undefined> {
    return this.held.get(digest);
  }

  async has(digest: string): Promise<boolean> {
    return this.held.has(digest);
  }

  async erase(digest: string): Promise<void> {
    this.held.delete(digest);
  }

  async *list(): AsyncIterable<string> {
    yield* [...this.held.keys()].sort();
  }
}
