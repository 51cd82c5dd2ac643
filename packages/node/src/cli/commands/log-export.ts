import { resolve } from "node:path";
import { exportLogs } from "../../export/export-logs.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { textOption } from "../options.ts";

export const logExport: CommandSpec = {
  usage: "export",
  summary: "Write all logs as static files (C2SP tlog-tiles), for independent readers and for mithaq verify",
  example: "mithaq log export --to ./export --data ./tehran",
  options: (command) => {
    command.option("--to <dir>", "a folder that does not exist yet").option("--payloads", "the documents too");
  },
  run: async (invocation, _args, options) => {
    const to = resolve(textOption(options, "to", "--to", "./export"));
    const logs = await throughDoor(invocation.folder(), async (_client, door) => exportLogs(await door.archive(), to, { payloads: options["payloads"] === true }));
    return { json: { folder: to, logs }, text: [`${to}:`, ...logs.map((log) => `  ${log.folder}: ${log.size} acts of ${log.origin}, cosigned by ${log.cosignedBy.join(", ") || "nobody at this size"}`)] };
  },
};
