import type { Command } from "commander";
import { dataFolder, type DataFolder } from "../folder/data-folder.ts";
import { Refusal } from "../node/refusal.ts";
import type { ExitCode } from "./exit-codes.ts";

/** What a command answers: one JSON document for programs, lines for people, and whether the thing checked is good. */
export interface Answer {
  readonly json: object;
  readonly text: readonly string[];
  /** Default 0. */
  readonly exitCode?: ExitCode;
}

/** What a command is given besides its own arguments and options. */
export interface Invocation {
  /** The node's folder: --data, or MITHAQ_DATA. Refusal `usage` where neither is given. */
  folder(): DataFolder;
  readonly json: boolean;
  readonly verbose: boolean;
  /** Lines for people while a command goes on; nothing with --json. */
  say(line: string): void;
}

type Options = Readonly<Record<string, unknown>>;
export interface CommandSpec {
  /** Name and arguments as commander has them: `assent <act-id>`. */
  readonly usage: string;
  readonly summary: string;
  readonly example: string;
  readonly options?: (command: Command) => void;
  /** Undefined: the command prints for itself as it goes (serve). */
  readonly run: (invocation: Invocation, args: readonly string[], options: Options) => Promise<Answer | undefined>;
}

/** Adds a command with the options that all have. `settle` prints its answer, or its refusal, and sets the exit code. */
export function addCommand(parent: Command, spec: CommandSpec, settle: (invocation: Invocation, work: Promise<Answer | undefined>) => Promise<void>): void {
  const command = parent.command(spec.usage).description(spec.summary).allowExcessArguments(false);
  spec.options?.(command);
  command
    .option("--data <dir>", "the node's folder (else the environment's MITHAQ_DATA)")
    .option("--json", "one JSON document on stdout, errors as JSON on stderr")
    .option("--verbose", "with an internal error: where it arose")
    .addHelpText("after", `\nExample:\n  $ ${spec.example}`);
  command.action(async (...given: unknown[]) => {
    const options = command.opts<Options>();
    const args = given.slice(0, -2).flat().map(String);
    const invocation = invocationOf(options);
    await settle(invocation, Promise.resolve().then(() => spec.run(invocation, args, options)));
  });
}

function invocationOf(options: Options): Invocation {
  const json = options["json"] === true;
  return {
    json,
    verbose: options["verbose"] === true,
    folder: () => {
      const directory = options["data"] ?? process.env["MITHAQ_DATA"];
      if (typeof directory === "string" && directory !== "") return dataFolder(directory);
      throw new Refusal("usage", { field: "--data", expected: "the node's folder", remedy: "name it with --data DIR, or set MITHAQ_DATA" });
    },
    say: (line) => {
      if (!json) process.stdout.write(`${line}\n`);
    },
  };
}
