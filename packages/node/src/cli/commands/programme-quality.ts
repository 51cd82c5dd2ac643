import { FLAWS } from "@mithaq/accord";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { optionalText } from "../options.ts";
import { dayGiven, dayOption, titleOf } from "./programme-lines.ts";

export const quality: CommandSpec = {
  usage: "quality",
  summary: "What the programme does not say yet, or nobody has done",
  example: "mithaq quality --flaw report-unjudged --data ./tehran",
  options: (command) => {
    dayOption(command);
    command.option("--flaw <flaw>", `only this one: ${FLAWS.join(", ")}`);
  },
  run: async (invocation, _args, options) => {
    const name = optionalText(options, "flaw");
    const flaw = FLAWS.find((one) => one === name);
    if (name !== undefined && flaw === undefined) throw new Refusal("usage", { field: "--flaw", expected: FLAWS.join(", "), remedy: "name one of them" });
    const answer = await throughDoor(invocation.folder(), (client) => client.programme.quality({ ...dayGiven(options), limit: 500, ...(flaw === undefined ? {} : { flaw }) }));
    const lines = answer.items.map((one) => `${one.flaw}  ${one.object}  ${titleOf(one.named?.title ?? one.named?.about?.title ?? null)}${one.day === null ? "" : `  ${one.day}`}${one.detail.length === 0 ? "" : `  ${one.detail.join(", ")}`}`);
    return { json: answer, text: [`${answer.total} on ${answer.day}`, ...FLAWS.filter((one) => answer.counts[one] > 0).map((one) => `  ${one}: ${answer.counts[one]}`), ...lines] };
  },
};
