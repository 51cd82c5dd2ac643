import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { officerHand } from "../hands.ts";
import { optionalText } from "../options.ts";
import { draftContentOptions, withFiles } from "./draft-content.ts";
import { draftLine } from "./draft-list.ts";
import { versionOption, versionSeen } from "./draft-version.ts";

export const draftEdit: CommandSpec = {
  usage: "edit <draft>",
  summary: "A new edition of a draft; earlier ones are kept, and a clearance ends",
  example: "mithaq draft edit 0a1b… --version 3 --content content.json --as desk-officer --data ./tehran",
  options: (command) => {
    draftContentOptions(command);
    versionOption(command);
    command.option("--remark <text>", "what was changed and why").option("--as <officer>", "the officer who edits");
  },
  run: async (invocation, [id = ""], options) => {
    const folder = invocation.folder();
    const { mandate } = await officerHand(folder, options["as"]);
    const draft = await throughDoor(folder, async (client) => {
      const { draft: held } = await client.drafts.get({ id });
      return client.drafts.put({ id, version: versionSeen(options, held), content: await withFiles(held.content, options), by: mandate, remark: optionalText(options, "remark") ?? "" });
    });
    return { json: draft, text: [draftLine({ ...draft, kind: draft.content.kind, verb: draft.content.verb })] };
  },
};
