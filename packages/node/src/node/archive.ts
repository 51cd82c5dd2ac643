import type { DataFolder } from "../folder/data-folder.ts";
import type { NodeClient } from "../api/client.ts";
import type { ArchiveNode } from "../export/archive-node.ts";
import type { Guard } from "../guard/guard.ts";
import type { Store } from "../store/store.ts";
import { openPlaces } from "./open-node.ts";

/** What exports, backups and checks of a whole node read. */
export interface Archive extends ArchiveNode {
  readonly origin: string;
  readonly store: Pick<Store, "read" | "dump">;
  readonly guard: Pick<Guard, "read">;
  close(): Promise<void>;
}

/**
 * A node's archive while its server runs: the database and the payloads are read here, in snapshots that never wait for the server; signed notes come from the server alone,
 * which publishes no head before its guard holds it.
 */
export async function openArchiveBeside(folder: DataFolder, client: NodeClient): Promise<Archive> {
  const [{ origin }, charter] = await Promise.all([folder.node.read(), folder.charter.read()]);
  const { store, payloads, guard } = await openPlaces(folder);
  const notes = (log: string) => client.checkpoint({ origin: log });
  return {
    charter,
    store,
    payloads,
    guard,
    origin,
    keeper: {
      origin,
      read: (work) => store.read(work),
      checkpoint: async (log) => (await notes(log)).note ?? undefined,
      cosigned: async (log) => (await notes(log)).countersigned ?? undefined,
      bridges: async (log) => (await notes(log)).bridges,
    },
    close: () => store.close(),
  };
}
