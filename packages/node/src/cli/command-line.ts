import { Command, CommanderError } from "commander";
import { Refusal } from "../node/refusal.ts";
import { addCommand, type CommandSpec } from "./command.ts";
import { EXIT_CODES, exitCodeOf } from "./exit-codes.ts";
import { GROUPS, TOP } from "./commands.ts";
import { printRefusal, settle } from "./settle.ts";

/** Reads the command line, runs one command, and sets an exit code of the table. Never rejects for what a command refuses. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  const json = argv.includes("--json");
  const program = new Command("mithaq")
    .description("One party's node of a cooperation programme: its record, its hands, its peers.")
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .addHelpText("after", `\nExit codes:\n${EXIT_CODES.map(([code, meaning]) => `  ${String(code).padEnd(3)} ${meaning}`).join("\n")}\n\nEvery command has --help with an example.`);
  const add = (parent: Command, spec: CommandSpec) => addCommand(parent, spec, settle);
  for (const spec of TOP) add(program, spec);
  for (const { name, summary, commands } of GROUPS) {
    const group = program.command(name).description(summary);
    for (const spec of commands) add(group, spec);
  }
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    refuseUsage(error, json);
  }
}

/** `(outputHelp)`: a group without a command. */
function refuseUsage(error: CommanderError, json: boolean): void {
  const message = error.code === "commander.help" ? "a command is missing" : error.message.replace(/^error: /, "");
  const field = /'([^']+)'/.exec(message)?.[1] ?? "command";
  printRefusal(new Refusal("usage", { field, expected: "a command line that mithaq knows", remedy: "see mithaq --help, or the command's own --help", message }), json);
  process.exitCode = exitCodeOf("usage");
}
