import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { draftLine } from "./draft-list.ts";

export const draftShow: CommandSpec = {
  usage: "show <draft>",
  summary: "One draft, with what was done to it and by whom",
  example: "mithaq draft show 0a1b… --data ./tehran",
  run: async (invocation, [id = ""]) => {
    const { draft, editions } = await throughDoor(invocation.folder(), (client) => client.drafts.get({ id }));
    const trail = draft.trail.map(({ what, by, at, edition, remark }) => `  ${new Date(at).toISOString()}  ${what} (edition ${edition}) by ${by.role["en"] ?? Object.values(by.role)[0] ?? ""} under ${by.mandate}${remark === "" ? "" : `: ${remark}`}`);
    return { json: { draft, editions }, text: [draftLine({ ...draft, kind: draft.content.kind, verb: draft.content.verb }), ...trail, JSON.stringify(draft.content, null, 2)] };
  },
};
