import type { FoldContext } from "@mithaq/accord";
import type { DataFolder } from "../folder/data-folder.ts";
import type { NodeFile } from "../folder/documents.ts";
import type { Guard } from "../guard/guard.ts";
import type { Keeper, NodeKeys } from "../keeper/keeper.ts";
import type { PayloadStore } from "../payload/payload-store.ts";
import type { Store, StoreReader } from "../store/store.ts";

/** One party's node, open: its record, its keys in use, and what it is relative to. */
export interface OpenedNode {
  readonly folder: DataFolder;
  readonly origin: string;
  /** The folder's node.json as it was when last read or written here. */
  settings(): NodeFile;
  /** Changes node.json and tells who follows it. */
  changeSettings(change: (now: NodeFile) => NodeFile): Promise<NodeFile>;
  /** Called after every change of the settings through this node. Returns the unsubscriber. */
  onSettings(follower: (settings: NodeFile) => void): () => void;
  /** What the record was founded on. */
  readonly founded: FoldContext;
  /** The same with what the record has agreed on since (cut logs): what its state is read by. */
  contextAt(reader: StoreReader): Promise<FoldContext>;
  /** Entry 0 of every log: the charter as its bytes are. */
  readonly charter: Uint8Array;
  readonly keeper: Keeper;
  readonly store: Store;
  readonly payloads: PayloadStore;
  readonly guard: Guard;
  readonly keys: NodeKeys;
  /** Unix milliseconds. */
  readonly clock: () => number;
  /** Releases everything, in the reverse order of opening. Idempotent. */
  close(): Promise<void>;
}
