import { formatFrontier } from "../../api/reading/frontier.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { optionalText } from "../options.ts";

export const stateHash: CommandSpec = {
  usage: "state-hash",
  summary: "The state's hash at a frontier: equal on both nodes at equal frontiers",
  example: "mithaq state-hash --data ./tehran --frontier mithaq.example/baghdad=12,mithaq.example/tehran=14",
  options: (command) => {
    command.option("--frontier <sizes>", "ORIGIN=SIZE, separated by commas (default: all that is judged here)");
  },
  run: async (invocation, _args, options) => {
    const frontier = optionalText(options, "frontier");
    const state = await throughDoor(invocation.folder(), (client) => client.stateHash(frontier === undefined ? {} : { frontier }));
    return { json: state, text: [`${state.hash}  at ${formatFrontier(state.frontier)}`] };
  },
};
