import { DRAFT_STATES, type DraftState } from "../../drafts/draft.ts";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { optionalText } from "../options.ts";

export const draftList: CommandSpec = {
  usage: "list",
  summary: "This party's drafts",
  example: "mithaq draft list --state cleared --data ./tehran",
  options: (command) => void command.option("--state <state>", DRAFT_STATES.join(", ")),
  run: async (invocation, _args, options) => {
    const state = optionalText(options, "state");
    if (state !== undefined && !isState(state)) throw new Refusal("usage", { field: "--state", expected: `one of ${DRAFT_STATES.join(", ")}`, remedy: "leave it out for all" });
    const drafts = await throughDoor(invocation.folder(), (client) => client.drafts.list(state === undefined ? {} : { state }));
    return { json: { drafts }, text: drafts.map(draftLine) };
  },
};

/** One draft in one line. */
export function draftLine(draft: { readonly id: string; readonly version: number; readonly state: string; readonly act: string | null; readonly kind: string; readonly verb: string }): string {
  return `${draft.id}  version ${draft.version}  ${draft.state}  ${draft.kind}.${draft.verb}${draft.act === null ? "" : `  act ${draft.act}`}`;
}

function isState(text: string): text is DraftState {
  return (DRAFT_STATES as readonly string[]).includes(text);
}
