import { resolve } from "node:path";
import { backupNode } from "../../backup/backup-node.ts";
import { liveServer } from "../../node/live-server.ts";
import { databaseUrlOf } from "../../node/database-url.ts";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { textOption } from "../options.ts";

export const backup: CommandSpec = {
  usage: "backup",
  summary: "Back the record up into one file, running or not; private keys are not in it",
  example: "mithaq backup --to tehran.backup.zip --data ./tehran",
  options: (command) => {
    command.option("--to <file>", "the new file");
  },
  run: async (invocation, _args, options) => {
    const to = resolve(textOption(options, "to", "--to", "tehran.backup.zip"));
    const taken = await throughDoor(invocation.folder(), async (_client, door) => backupNode(await door.archive(), to));
    return {
      json: { file: to, ...taken },
      text: [`${to}: ${taken.bytes} bytes`, ...taken.logs.map((log) => `  ${log.origin}: ${log.size} acts`), `  documents: ${taken.payloads}`, `Not in it: ${taken.notInside}`],
    };
  },
};

export const restore: CommandSpec = {
  usage: "restore <file>",
  summary: "Restore a backup into a folder that has its keys and no record; the node then recovers from its peers before it signs",
  example: "mithaq restore tehran.backup.zip --data ./tehran",
  run: async (invocation, [file = ""]) => {
    const folder = invocation.folder();
    const { origin } = await folder.node.read();
    await folder.keys.read(); // a node restored without its keys could not go on
    const serving = await liveServer(folder);
    if (serving !== undefined) throw new Refusal("conflict", { field: "--data", expected: "a folder that no server runs on", remedy: `stop the server first (process ${serving.pid})`, message: "the node's server is running", kept: "nothing was changed" });
    const { restoreNode } = await import("../../backup/restore-node.ts");
    const databaseUrl = databaseUrlOf(process.env);
    const restored = await restoreNode(folder.path, resolve(file), databaseUrl === undefined ? {} : { databaseUrl });
    if (restored.origin !== origin) invocation.say(`note: the backup was made by ${restored.origin}`);
    return {
      json: { ...restored },
      text: [`restored: ${restored.logs.map((log) => `${log.size} acts of ${log.origin}`).join(", ")}; ${restored.payloads} documents`, "The node is in recovery: start it (mithaq serve); it signs again once every peer has shown what it holds of this log."],
    };
  },
};
