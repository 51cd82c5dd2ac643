import { resolve } from "node:path";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { requireAbsent } from "../new-file.ts";
import { optionalText, textOption } from "../options.ts";
import { languageOption } from "../reader-options.ts";
import { saveFile } from "../save-file.ts";

export const feed: CommandSpec = {
  usage: "feed",
  summary: "Sessions and deadlines as an iCalendar file",
  example: "mithaq feed --lang fa --to calendar.ics --data ./tehran",
  options: (command) => {
    command.option("--lang <language>", "en, fa, ar or ckb", "en").option("--pillar <pillar>", "only of this pillar").option("--to <file>", "the new file");
  },
  run: async (invocation, _args, options) => {
    const to = resolve(textOption(options, "to", "--to", "calendar.ics"));
    const [lang, pillar] = [languageOption(options), optionalText(options, "pillar")];
    await requireAbsent(to);
    const bytes = await throughDoor(invocation.folder(), async (client) => {
      const file = await client.exchange.feed({ lang, ...(pillar === undefined ? {} : { pillar }) });
      await saveFile(file, to);
      return file.size;
    });
    return { json: { file: to, language: lang, bytes }, text: [`${to}: ${bytes} bytes`] };
  },
};
