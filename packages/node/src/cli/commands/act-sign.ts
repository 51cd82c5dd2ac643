import { formatSessionTurn, formatSignature } from "@mithaq/accord";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { collect, languagesOption, optionalText, textOption } from "../options.ts";
import { pairOf } from "../sealed.ts";
import { answerOf, submitSigned } from "../signed-act.ts";

/** The signature of full powers to an instrument, or of a co-chair to minutes: an act of its own, after the text is sealed. */
export const actSign: CommandSpec = {
  usage: "sign <object>",
  summary: "Sign an agreed instrument or minutes, by a holder of full powers or a co-chair",
  example: "mithaq act sign mithaq.example/tehran/0a1b… --on 2026-11-20 --capacity en=\"Minister\" --as minister --data ./tehran",
  options: (command) => {
    command
      .option("--on <day>", "the day of signature, ISO 8601")
      .option("--place <language=text>", "where, once a language", collect)
      .option("--capacity <language=text>", "in what capacity, once a language: a role, never a person's name, in a demonstration", collect)
      .option("--as <officer>", "the officer whose hand signs");
  },
  run: async (invocation, [object = ""], options) => {
    const on = dayOption(options, "on", "--on");
    const capacity = languagesOption(options, "capacity", "--capacity");
    const place = options["place"] === undefined ? {} : { place: languagesOption(options, "place", "--place") };
    return answerOf(await submitSigned(invocation, options["as"], async (client) => {
      const { kind } = await client.objects.get({ id: object });
      if (kind !== "agreement" && kind !== "minutes") throw new Refusal("input", { field: "object", expected: "an agreement or minutes", remedy: "other texts are agreed by assent: mithaq act assent", message: `${object} is of kind ${kind}` });
      const [, seal] = await pairOf(client, object, "object");
      return formatSignature(kind, object, seal!, { on, ...place, capacity });
    }));
  },
};

/** `mithaq session open|adjourn`. */
export const sessionTurns: readonly CommandSpec[] = (["open", "adjourn"] as const).map((verb) => ({
  usage: `${verb} <session>`,
  summary: { open: "Open a session that is fixed", adjourn: "Adjourn a session that is open" }[verb],
  example: `mithaq session ${verb} mithaq.example/tehran/0a1b… --on 2026-11-20 --as joint-secretary --data ./tehran`,
  options: (command) => {
    command.option("--on <day>", "the day, ISO 8601").option("--as <officer>", "the officer whose hand signs");
  },
  run: async (invocation, [object = ""], options) => {
    const on = dayOption(options, "on", "--on");
    return answerOf(await submitSigned(invocation, options["as"], async (client) => formatSessionTurn(verb, object, (await pairOf(client, object, "session"))[1] ?? "", on)));
  },
}));

/** A calendar day in ISO 8601. */
export function dayOption(options: Readonly<Record<string, unknown>>, name: string, flag: string): string {
  const day = optionalText(options, name) ?? textOption(options, name, flag, "2026-11-20");
  if (/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/.test(day)) return day;
  throw new Refusal("usage", { field: flag, expected: "a day as YYYY-MM-DD", remedy: `for instance: ${flag} 2026-11-20`, message: `${flag} ${day} is not a day` });
}
