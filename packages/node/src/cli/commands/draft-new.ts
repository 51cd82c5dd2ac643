import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { officerHand } from "../hands.ts";
import { draftActOptions, draftContentOptions, newContent } from "./draft-content.ts";
import { draftLine } from "./draft-list.ts";

export const draftNew: CommandSpec = {
  usage: "new",
  summary: "Begin a draft: kept in this node alone, and no act",
  example: "mithaq draft new --kind agreement --content content.json --text texts.json --as desk-officer --data ./tehran",
  options: (command) => {
    draftActOptions(command);
    draftContentOptions(command);
    command.option("--as <officer>", "the officer who drafts");
  },
  run: async (invocation, _args, options) => {
    const folder = invocation.folder();
    const { mandate } = await officerHand(folder, options["as"]);
    const draft = await throughDoor(folder, async (client) => client.drafts.put({ content: await newContent(client, options), by: mandate }));
    return { json: draft, text: [draftLine({ ...draft, kind: draft.content.kind, verb: draft.content.verb })] };
  },
};
