import { join } from "node:path";
import { officerAdd } from "../../cli/commands/officer-add.ts";
import { officerHand } from "../../cli/hands.ts";
import { dataFolder } from "../../folder/data-folder.ts";
import { serveNode, type RunningServer } from "../../node/serve-node.ts";
import { foundFolders, runHere, serveBoth, type FoundedFolders } from "../../node/testing/founded-folders.ts";

/** A party's node that runs, with three officers whose software keys it holds: `secretary` (everything), `desk` (reports, evidence, remarks) and `idle` (a mandate that covers no act that there is). */
export interface ServedOfficers {
  readonly folders: FoundedFolders;
  /** Party A's server as it runs now. */
  server(): RunningServer;
  /** Object ids of the mandates. */
  readonly mandates: Readonly<Record<"secretary" | "desk" | "idle", string>>;
  readonly rootHand: string;
  /** The node's clock goes on from here, so many milliseconds ahead of the system's. */
  advance(milliseconds: number): void;
  /** Stops party A's server and starts another one on the same folder. */
  restart(): Promise<RunningServer>;
  close(): Promise<void>;
}

export async function serveOfficers({ screens }: { readonly screens?: string } = {}): Promise<ServedOfficers> {
  const folders = await foundFolders({ demonstration: true });
  const both = await serveBoth(folders);
  const rootHand = join(folders.a, "root-hand.json");
  const allowed = { secretary: ["*.*"], desk: ["report.*", "evidence.*", "remark.*"], idle: ["nothing.at-all"] } as const;
  for (const [name, acts] of Object.entries(allowed)) {
    await runHere(officerAdd, [name, "--role", `en=Officer ${name}`, ...acts.flatMap((one) => ["--allow", one]), "--root-hand", rootHand, "--data", folders.a]);
  }
  const mandateOf = async (name: string) => (await officerHand(dataFolder(folders.a), name)).mandate;
  const mandates = { secretary: await mandateOf("secretary"), desk: await mandateOf("desk"), idle: await mandateOf("idle") };
  await both.a.close();
  let ahead = 0;
  const serve = () => serveNode({ folder: dataFolder(folders.a), logLevel: "silent", clock: () => Date.now() + ahead, ...(screens === undefined ? {} : { screens }) });
  let server = await serve();
  return {
    folders, mandates, rootHand,
    server: () => server,
    advance: (milliseconds) => void (ahead += milliseconds),
    async restart() {
      await server.close();
      return (server = await serve());
    },
    async close() {
      await Promise.all([server.close(), both.b.close()]);
      await folders.remove();
    },
  };
}
