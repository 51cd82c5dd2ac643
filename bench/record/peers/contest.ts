import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { runChild } from "../../suite/child.ts";
import type { Run } from "../section.ts";
import type { ContestAnswer, ContestTask } from "./contender.ts";

/** One contender's replications, by itself and with hands; the median of the rounds. An error's message stands in the place of what failed. */
export interface Result {
  readonly name: string;
  readonly itself: ContestAnswer | string;
  readonly hands: ContestAnswer | string;
}

/**
 * Lets the contenders replicate, each in a process and folder of its own, all of them once a round: what the machine gives drifts, and so it drifts for all.
 * `world` holds the record that the task's records come from: Mithaq begins each time with a copy of it.
 */
export async function holdContest(names: readonly string[], task: Omit<ContestTask, "hands" | "folder">, world: string, { folder, options, say }: Run): Promise<Result[]> {
  const answers = new Map<string, (ContestAnswer | string)[]>();
  for (let round = 0; round < options.rounds; round += 1) {
    for (const hands of [false, true]) {
      for (const name of names) {
        const own = join(folder, `${name}-${round}-${hands ? "hands" : "itself"}`);
        if (name === "mithaq") cpSync(world, own, { recursive: true });
        else mkdirSync(own);
        const answer = await replicate(name, { ...task, folder: own, hands });
        const key = `${name} ${hands}`;
        answers.set(key, [...(answers.get(key) ?? []), answer]);
        say(`${name}, ${hands ? "with hands" : "by itself"}: ${typeof answer === "string" ? answer : `${Math.round(rateOf(answer))} records/s`}`);
      }
    }
  }
  return names.map((name) => ({ name, itself: middle(answers.get(`${name} false`)!), hands: middle(answers.get(`${name} true`)!) }));
}

export function rateOf({ records, ms }: ContestAnswer): number {
  return (records * 1000) / ms;
}

async function replicate(name: string, task: ContestTask): Promise<ContestAnswer | string> {
  try {
    return await runChild<ContestAnswer>(new URL(`${name}.ts`, import.meta.url), task);
  } catch (error) {
    return (error as Error).message;
  }
}

/** The round with the median time; a failure, where there was one: a figure of the luckier rounds would be none. */
function middle(answers: readonly (ContestAnswer | string)[]): ContestAnswer | string {
  const good: ContestAnswer[] = [];
  for (const answer of answers) {
    if (typeof answer === "string") return answer;
    good.push(answer);
  }
  return good.sort((a, b) => a.ms - b.ms)[Math.floor((good.length - 1) / 2)]!;
}
