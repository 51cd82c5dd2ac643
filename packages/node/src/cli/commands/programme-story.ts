import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { dayGiven, dayOption, titleOf } from "./programme-lines.ts";

export const story: CommandSpec = {
  usage: "story <id>",
  summary: "One commitment and everything that happened to it, in time order",
  example: "mithaq story mithaq.example/tehran/0a1b… --data ./tehran",
  options: dayOption,
  run: async (invocation, [id = ""], options) => {
    const answer = await throughDoor(invocation.folder(), (client) => client.programme.story({ ...dayGiven(options), id }));
    const { commitment, milestones, figures } = { ...answer, figures: answer.commitment.figures };
    return {
      json: answer,
      text: [
        `${titleOf(commitment.title)}: ${commitment.overdue ? "overdue" : (commitment.life ?? "-")}${commitment.deadline?.due == null ? "" : `, due ${commitment.deadline.due.value}`}${commitment.sample ? ", sample" : ""}`,
        `  owed by ${commitment.obligors.join(", ")}; judged by ${commitment.obligees?.join(", ") ?? "all others"}`,
        ...figures.map((one) => `  ${titleOf(one.name)}: ${one.party} ${one.reported.value} (${one.state})${one.counters.map((counter) => `; ${counter.party} ${counter.value}`).join("")}`),
        ...milestones.map((one) => `  milestone ${titleOf(one.title)}: ${one.life ?? "-"}, due ${one.deadline?.due?.value ?? "not known"} (first agreed ${one.baseline.value})`),
        ...answer.steps.map((step) => `  ${step.day}  ${step.party}  ${step.act}${step.words === null ? "" : `  ${titleOf(step.words).slice(0, 200)}`}  ${step.id.slice(0, 12)}`),
      ],
    };
  },
};
