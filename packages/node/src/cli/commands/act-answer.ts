import { formatAssent, formatObjection, formatReleaseRequest, formatWithdraw, formatYield, type Draft, type ProposalReference } from "@mithaq/accord";
import type { Command } from "commander";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor, type NodeClient } from "../door.ts";
import { officerHand, signDraft } from "../hands.ts";
import { actIdArgument, collect, listOption, textOption } from "../options.ts";
import { readProposal } from "../proposed.ts";

type Options = Readonly<Record<string, unknown>>;

/** The answers to a proposal: each quotes its id and its document's digest, as they stand in this node's own copy of the record. */
export const answerCommands: readonly CommandSpec[] = [
  answer("assent", "Assent to a proposal; final", "", async (kind, proposal) => formatAssent(kind, proposal)),
  answer("yield", "Give way where proposals cross: withdraw the own ones and assent, in one act", " --withdraw OWN-ACT-ID", async (kind, proposal, options, client) => {
    const own = listOption(options, "withdraw");
    if (own.length === 0) throw new Refusal("usage", { field: "--withdraw", expected: "the own proposals that give way", remedy: "for instance: --withdraw ACT-ID; without any, assent: mithaq act assent" });
    const withdrawn = await Promise.all(own.map(async (id) => (await readProposal(client, actIdArgument(id, "--withdraw"), "--withdraw")).reference));
    return formatYield(kind, proposal, withdrawn);
  }, (command) => command.option("--withdraw <act-id>", "an own proposal that gives way; may be repeated", collect)),
  answer("object", "Object to a proposal, with reasons; ends it", " --reasons \"…\"", async (kind, proposal, options) => formatObjection(kind, proposal, textOption(options, "reasons", "--reasons", "\"the budget is not agreed\"")), (command) => command.option("--reasons <text>", "why")),
  answer("withdraw", "Withdraw an own proposal", " --reason \"…\"", async (kind, proposal, options) => formatWithdraw(kind, proposal, textOption(options, "reason", "--reason", "\"replaced by another text\"")), (command) => command.option("--reason <text>", "why")),
  answer("release-request", "Ask the proposer to seal or withdraw", "", async (kind, proposal) => formatReleaseRequest(kind, proposal)),
];

function answer(
  verb: string,
  summary: string,
  more: string,
  format: (kind: string, proposal: ProposalReference, options: Options, client: NodeClient) => Promise<Draft>,
  options: (command: Command) => unknown = () => {},
): CommandSpec {
  return {
    usage: `${verb} <act-id>`,
    summary,
    example: `mithaq act ${verb} ACT-ID${more} --as joint-secretary --data ./tehran`,
    options: (command) => {
      options(command);
      command.option("--as <officer>", "the officer whose hand signs");
    },
    run: async (invocation, [given], chosen) => {
      const id = actIdArgument(given, "act-id");
      const folder = invocation.folder();
      const hand = await officerHand(folder, chosen["as"]);
      const appended = await throughDoor(folder, async (client) => {
        const { kind, reference } = await readProposal(client, id, "act-id");
        return client.acts.submit(await signDraft(folder, hand, await format(kind, reference, chosen, client)));
      });
      return { json: { act: appended.id, index: appended.index, at: appended.at, proposal: id }, text: [`${verb}: act ${appended.id}`, `  on the proposal ${id}`] };
    },
  };
}
