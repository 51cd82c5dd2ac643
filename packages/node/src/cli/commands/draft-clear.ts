import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { officerHand } from "../hands.ts";
import { optionalText } from "../options.ts";
import { draftLine } from "./draft-list.ts";
import { versionOption, versionSeen } from "./draft-version.ts";

/** What a coordinator does with a draft: clear it, give it back, give it up. */
export const draftClear = step("clear", "Clear the edition that stands, for submission");
export const draftReject = step("reject", "Give a draft back to its drafters, with the reason as remark");
export const draftAbandon = step("abandon", "Give a draft up; it is kept with its trail");

function step(verb: "clear" | "reject" | "abandon", summary: string): CommandSpec {
  return {
    usage: `${verb} <draft>`,
    summary,
    example: `mithaq draft ${verb} 0a1b… --version 3 --remark "…" --as coordinator --data ./tehran`,
    options: (command) => {
      versionOption(command);
      command.option("--remark <text>", "for the trail").option("--as <officer>", "the officer who decides");
    },
    run: async (invocation, [id = ""], options) => {
      const folder = invocation.folder();
      const { mandate } = await officerHand(folder, options["as"]);
      const draft = await throughDoor(folder, async (client) => {
        const { draft: held } = await client.drafts.get({ id });
        return client.drafts[verb]({ id, version: versionSeen(options, held), by: mandate, remark: optionalText(options, "remark") ?? "" });
      });
      return { json: draft, text: [draftLine({ ...draft, kind: draft.content.kind, verb: draft.content.verb })] };
    },
  };
}
