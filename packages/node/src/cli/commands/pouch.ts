import { openAsBlob } from "node:fs";
import { basename, resolve } from "node:path";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { requireAbsent } from "../new-file.ts";
import { originOption, textOption } from "../options.ts";
import { saveFile } from "../save-file.ts";

export const pouchExport: CommandSpec = {
  usage: "export",
  summary: "Pack for another party what it is not known to hold, for a line that is cut",
  example: "mithaq pouch export --for mithaq.example/baghdad --to monday.pouch.zip --data ./tehran",
  options: (command) => {
    command.option("--for <origin>", "the party that it is for").option("--to <file>", "the new file").option("--whole", "from the first act on: for a node that has lost its data");
  },
  run: async (invocation, _args, options) => {
    const receiver = originOption(textOption(options, "for", "--for", "mithaq.example/baghdad"), "--for");
    const to = resolve(textOption(options, "to", "--to", "monday.pouch.zip"));
    await requireAbsent(to);
    const bytes = await throughDoor(invocation.folder(), async (client) => {
      const pouch = await client.pouch.export({ for: receiver, whole: options["whole"] === true });
      await saveFile(pouch, to);
      return pouch.size;
    });
    return { json: { file: to, for: receiver, bytes }, text: [`${to}: ${bytes} bytes for ${receiver}`, "Carry it there; the other side takes it in with: mithaq pouch import FILE"] };
  },
};

export const pouchImport: CommandSpec = {
  usage: "import <file>",
  summary: "Take a pouch in, verified like everything from the network; twice changes nothing",
  example: "mithaq pouch import monday.pouch.zip --data ./baghdad",
  run: async (invocation, [given = ""]) => {
    const path = resolve(given);
    const pouch = new File([await openAsBlob(path, { type: "application/zip" })], basename(path), { type: "application/zip" });
    const taken = await throughDoor(invocation.folder(), (client) => client.pouch.import({ pouch }));
    return {
      json: taken,
      text: [
        taken.changed ? `taken in, from ${taken.from}:` : `nothing new from ${taken.from}`,
        ...taken.logs.filter((log) => log.after > log.before || log.waiting !== null).map((log) => `  ${log.origin}: ${log.before} to ${log.after} acts, ${log.judged} judged${log.waiting === null ? "" : `; waits for ${log.waiting}`}`),
        ...(taken.payloads > 0 ? [`  documents: ${taken.payloads}`] : []),
      ],
    };
  },
};
