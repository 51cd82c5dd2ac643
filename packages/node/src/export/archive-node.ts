import { charterId, parseCharter, type Cut, type FoldContext } from "@mithaq/accord";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import type { Keeper } from "../keeper/keeper.ts";
import { installedKinds } from "../pillars/installed.ts";
import type { PayloadStore } from "../payload/payload-store.ts";

/** What exports, proofs and pouches read of a node: its keeper, its payloads, and the charter's bytes (entry 0 of every log). */
export interface ArchiveNode {
  readonly keeper: Pick<Keeper, "origin" | "read" | "checkpoint" | "cosigned" | "bridges">;
  readonly payloads: PayloadStore;
  readonly charter: Uint8Array;
}

/** What accord's functions need of a charter, and of the cuts that its parties have made. Throws AccordError `charter`. */
export function foldContext(charter: Uint8Array, cuts: readonly Cut[] = [], cryptography = nodeCryptography): FoldContext {
  return { charter: parseCharter(cryptography, charter), charterId: charterId(cryptography, charter), cryptography, kinds: installedKinds, ...(cuts.length === 0 ? {} : { cuts }) };
}
