import type { ReportContent } from "@mithaq/accord";
import type { Command } from "commander";
import { parseCharter } from "@mithaq/accord";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import type { DataFolder } from "../../folder/data-folder.ts";
import { Refusal } from "../../node/refusal.ts";
import { dayOption } from "../commands/act-sign.ts";
import { collect, languagesOption, listOption, optionalText } from "../options.ts";
import { calendarOption } from "../reader-options.ts";

type Options = Readonly<Record<string, unknown>>;

/** What a report says, on the command line. */
export function reportOptions(command: Command): Command {
  return command
    .option("--claims <state>", "in-progress, partly, fulfilled or not-met")
    .option("--from <day>", "the first day of the period, ISO 8601")
    .option("--to <day>", "the last day of the period")
    .option("--calendar <name>", "the calendar that the period was meant in", "gregorian")
    .option("--narrative <language=text>", "what was done, once a language", collect)
    .option("--value <name=figure>", "a figure: NAME=DECIMAL, or NAME=DECIMAL UNIT; may be repeated", collect)
    .option("--forecast <day>", "of a milestone: when it is expected")
    .option("--evidence <object>", "evidence submitted before; may be repeated", collect)
    .option("--pillar <pillar>", "the field of cooperation")
    .option("--sample", "marked \"sample\" wherever it appears (always so under a sample charter)");
}

/** The report's content; what is not given again is taken from `before` (a correction says only what is new). */
export async function reportContent(folder: DataFolder, options: Options, before?: ReportContent): Promise<ReportContent> {
  const { sample } = parseCharter(nodeCryptography, await folder.charter.read());
  const [claims, forecast, pillar] = [optionalText(options, "claims") ?? before?.claims, optionalText(options, "forecast") ?? before?.forecast, optionalText(options, "pillar") ?? before?.pillar];
  if (!CLAIMS.includes(claims as ReportContent["claims"])) throw new Refusal("usage", { field: "--claims", expected: CLAIMS.join(", "), remedy: "for instance: --claims fulfilled" });
  return {
    period: options["from"] === undefined && before !== undefined ? before.period : { from: dayOption(options, "from", "--from"), to: dayOption(options, "to", "--to"), calendar: calendarOption(options) ?? "gregorian" },
    narrative: options["narrative"] === undefined && before !== undefined ? before.narrative : languagesOption(options, "narrative", "--narrative"),
    claims: claims as ReportContent["claims"],
    values: options["value"] === undefined && before !== undefined ? before.values : valuesOption(options),
    ...(forecast === undefined ? {} : { forecast }),
    evidence: options["evidence"] === undefined && before !== undefined ? before.evidence : listOption(options, "evidence"),
    plane: "shared",
    ...(pillar === undefined ? {} : { pillar }),
    sample: sample || options["sample"] === true,
  };
}

/** `--value "trained=120 persons"`. */
export function valuesOption(options: Options): ReportContent["values"] {
  return listOption(options, "value").map((part) => {
    const match = /^([^=]{1,200})=\s*(-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?)(?:\s+(.{1,100}))?$/.exec(part);
    if (match === null) throw new Refusal("usage", { field: "--value", expected: "NAME=DECIMAL, with a unit after a space where it has one", remedy: "for instance: --value \"capacity=1.5 Tbit/s\"", message: `--value ${part} is no figure` });
    const [, name = "", value = "", unit] = match;
    return { name: { en: name.trim() }, value, ...(unit === undefined ? {} : { unit: { en: unit } }) };
  });
}

const CLAIMS: readonly ReportContent["claims"][] = ["in-progress", "partly", "fulfilled", "not-met"];
