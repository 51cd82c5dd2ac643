import { charterId, parseCharter, type FoldContext } from "@mithaq/accord";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { randomBytes } from "node:crypto";
import type { DataFolder } from "../folder/data-folder.ts";
import type { NodeFile } from "../folder/documents.ts";
import { openFileGuard } from "../guard/file-guard.ts";
import type { Guard } from "../guard/guard.ts";
import { openKeeper } from "../keeper/open-keeper.ts";
import { cutsOf } from "../keeper/standing.ts";
import { openFilePayloadStore } from "../payload/file-payload-store.ts";
import type { PayloadStore } from "../payload/payload-store.ts";
import { installedKinds } from "../pillars/installed.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { databaseUrlOf } from "./database-url.ts";
import { openLiveKeys } from "./live-keys.ts";
import type { OpenedNode } from "./opened-node.ts";
import { Refusal } from "./refusal.ts";

export interface OpenNodeOptions {
  readonly folder: DataFolder;
  /** A PostgreSQL connection string; default: the environment's DATABASE_URL, else SQLite in the folder. */
  readonly databaseUrl?: string;
  /** Unix milliseconds; default: the system's clock. */
  readonly clock?: () => number;
  /** Threads that check hands ahead of the fold. */
  readonly workers?: number;
}

/**
 * Opens a party's node on its folder. Everything impure enters here: disk, database, clock, randomness, keys. Rejects with Refusal `not-found` (no node here, or not founded
 * yet) or `input` (a file that is not what it should be), AccordError `charter`, StoreError; then nothing stays open.
 */
export async function openNode(options: OpenNodeOptions): Promise<OpenedNode> {
  const { folder } = options;
  let settings = await folder.node.read();
  const charter = await folder.charter.read();
  const founded: FoldContext = { charter: parseCharter(nodeCryptography, charter), charterId: charterId(nodeCryptography, charter), cryptography: nodeCryptography, kinds: installedKinds };
  requireParty(founded, settings, folder);
  const live = await openLiveKeys(folder);
  const clock = options.clock ?? Date.now;

  const { store, guard, payloads } = await openPlaces(folder, options.databaseUrl);
  try {
    const keeper = await openKeeper({
      store, guard, payloads, keys: live.keys, cryptography: nodeCryptography, clock, random: (bytes) => randomBytes(bytes), charter, origin: settings.origin, kinds: installedKinds,
      ...(options.workers === undefined ? {} : { workers: options.workers }),
    });
    await live.follow(founded, keeper);
    const followers = new Set<(settings: NodeFile) => void>();
    // A rotation that was taken in brings the next key into use at once.
    const unsubscribe = keeper.onChange(() => void live.follow(founded, keeper).catch(() => {}));
    let closed: Promise<void> | undefined;
    return {
      folder, origin: settings.origin, charter, founded, keeper, store, payloads, guard, keys: live.keys, clock,
      contextAt: async (reader) => ({ ...founded, cuts: await cutsOf(reader) }),
      settings: () => settings,
      async changeSettings(change) {
        settings = change(await folder.node.read());
        await folder.node.write(settings);
        for (const follow of followers) follow(settings);
        return settings;
      },
      onSettings(follower) {
        followers.add(follower);
        return () => followers.delete(follower);
      },
      close: () => (closed ??= (async () => {
        unsubscribe();
        await keeper.close();
        await live.follow(founded, keeper).catch(() => {}); // a rotation that this process appended
        await store.close();
      })()),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Where the folder keeps its record: SQLite in it, or the PostgreSQL database that DATABASE_URL names; payloads and guard in it. Only the store needs closing. */
export async function openPlaces(folder: DataFolder, databaseUrl = databaseUrlOf(process.env)): Promise<{ store: Store; payloads: PayloadStore; guard: Guard }> {
  const payloads = await openFilePayloadStore({ directory: folder.payloads, cryptography: nodeCryptography });
  const guard = openFileGuard({ directory: folder.guard });
  return { store: await openStore({ dataDirectory: folder.path, databaseUrl }), payloads, guard };
}

function requireParty({ charter }: FoldContext, { origin }: NodeFile, folder: DataFolder): void {
  if (charter.parties.some((party) => party.origin === origin)) return;
  throw new Refusal("input", { field: "charter.json", expected: `a charter that names ${origin}`, remedy: `restore this folder's own charter.json`, message: `the charter in ${folder.path} does not name ${origin}` });
}
