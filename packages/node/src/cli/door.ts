import { openHttpClient, type NodeClient } from "../api/client.ts";
import type { DataFolder } from "../folder/data-folder.ts";
import type { Archive } from "../node/archive.ts";
import { liveServer } from "../node/live-server.ts";

export type { NodeClient };

export interface Door {
  readonly client: NodeClient;
  /** Whether the running server was asked, or the folder opened by this process. */
  readonly through: "server" | "folder";
  /** What exports, backups and checks read; closed with the door. */
  archive(): Promise<Archive>;
  close(): Promise<void>;
}

/**
 * The way to a node: its server, if one runs on this folder, else the folder itself. Rejects with Refusal `unreachable` where a server runs and does not answer; nothing
 * is then opened beside it.
 */
export async function openDoor(folder: DataFolder): Promise<Door> {
  const serving = await liveServer(folder);
  if (serving === undefined) {
    // The store and all that a node is made of are loaded where they are needed alone: a command that asks a server starts in half the time.
    const [{ openNode }, { openLocalClient }] = await Promise.all([import("../node/open-node.ts"), import("../api/local-client.ts")]);
    const node = await openNode({ folder });
    return {
      client: openLocalClient(node),
      through: "folder",
      archive: async () => node,
      close: () => node.close(),
    };
  }
  const client = openHttpClient(serving.url, await folder.operatorToken.read());
  let archive: Archive | undefined;
  return { client, through: "server", archive: async () => (archive ??= await (await import("../node/archive.ts")).openArchiveBeside(folder, client)), close: async () => archive?.close() };
}

/** Opens, works, closes. */
export async function throughDoor<T>(folder: DataFolder, work: (client: NodeClient, door: Door) => Promise<T>): Promise<T> {
  const door = await openDoor(folder);
  try {
    return await work(door.client, door);
  } finally {
    await door.close();
  }
}
