import { CALENDARS, LANGUAGES } from "@mithaq/calendar";
import { resolve } from "node:path";
import { Refusal } from "../../node/refusal.ts";
import { PAPERS } from "../../papers/paper-names.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { requireAbsent, writeNewFile } from "../new-file.ts";
import { optionalText, textOption } from "../options.ts";
import { calendarOption, languageOption } from "../reader-options.ts";
import { dayOption } from "./act-sign.ts";

/** Papers: set by Typst, in four languages and three calendars. */
export const report: CommandSpec = {
  usage: "report <name> [object]",
  summary: `A paper as PDF: ${PAPERS.join(", ")}. instrument takes an agreement, minutes a session`,
  example: "mithaq report brief --lang fa --calendar persian --to brief.pdf --data ./tehran",
  options: (command) => {
    command
      .option("--lang <language>", LANGUAGES.join(", "), "en")
      .option("--calendar <name>", CALENDARS.join(", "), "gregorian")
      .option("--digits <digits>", "native or latin", "native")
      .option("--day <day>", "as of what day things are overdue, in force, awaited (default: today)")
      .option("--original <origin>", "instrument: whose original; that party stands first (default: this party's)")
      .option("--pillar <pillar>", "matrix: only this field of cooperation")
      .option("--life <state>", "matrix: only commitments in this state")
      .option("--since <mark>", "brief: what changed since the mark of an earlier one")
      .option("--to <file>", "the new file");
  },
  run: async (invocation, [name, object], options) => {
    const to = resolve(textOption(options, "to", "--to", "brief.pdf"));
    await requireAbsent(to);
    const since = optionalText(options, "since");
    if (since !== undefined && !/^[0-9]{1,15}$/.test(since)) throw new Refusal("usage", { field: "--since", expected: "a mark: a whole number", remedy: "take it from mithaq overview" });
    const asked = {
      name: oneOf(PAPERS, name, "name"), language: languageOption(options), calendar: calendarOption(options) ?? "gregorian", digits: oneOf(["latin", "native"] as const, options["digits"], "--digits"),
      ...(options["day"] === undefined ? {} : { day: dayOption(options, "day", "--day") }), ...(object === undefined ? {} : { object }), ...given(options, "original"), ...given(options, "pillar"), ...given(options, "life"), ...(since === undefined ? {} : { since: Number(since) }),
    };
    const file = await throughDoor(invocation.folder(), (client) => client.papers.make(asked));
    const bytes = new Uint8Array(await file.arrayBuffer());
    await writeNewFile(to, bytes);
    return { json: { file: to, bytes: bytes.length, ...asked }, text: [`${to}: ${bytes.length} bytes`] };
  },
};

function oneOf<T extends string>(known: readonly T[], value: unknown, field: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Refusal("usage", { field, expected: known.join(", "), remedy: `for instance: ${known[0]}`, message: `${field} ${String(value)} is not known` });
  return found;
}

function given<N extends string>(options: Readonly<Record<string, unknown>>, name: N): { [K in N]?: string } {
  const value = optionalText(options, name);
  return (value === undefined ? {} : { [name]: value }) as { [K in N]?: string };
}
