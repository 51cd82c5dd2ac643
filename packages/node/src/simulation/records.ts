import type { Signer } from "@mithaq/ledger";
import type { Payload } from "../payload/payload-store.ts";
import type { MemorySnapshot } from "../store/memory.ts";

/** An officer of a party, with the mandate that its root hand granted. */
export interface Officer {
  readonly hand: Signer;
  readonly mandate: string;
}

/** A head of a log that left the process of a node that signed it: by its own log key, or as a cosigner. */
export interface SignedHead {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly by: string;
}

/** What a backup holds: the database and the payloads, not the guard. */
export interface Backup {
  readonly database: MemorySnapshot;
  readonly payloads: ReadonlyMap<string, Payload>;
}
