import { DISPUTE_GROUNDS, formatSaying, formatSubmission, type ReportContent } from "@mithaq/accord";
import type { Command } from "commander";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import { throughDoor } from "../door.ts";
import { actIdArgument, collect, languagesOption, optionalText, textOption } from "../options.ts";
import { pairOf, submissionPairs } from "../sealed.ts";
import { answerOf, documentFrom, submitSigned } from "../signed-act.ts";
import { reportContent, reportOptions, valuesOption } from "./report-options.ts";

type Options = Readonly<Record<string, unknown>>;

const submit: CommandSpec = {
  usage: "submit <object>",
  summary: "Report progress on a commitment, milestone, action item, initiative or investment",
  example: "mithaq progress submit COMMITMENT --claims fulfilled --from 2026-01-01 --to 2026-06-30 --narrative en=\"Done\" --value \"trained=120 persons\" --as desk-officer --data ./tehran",
  options: (command) => withHand(reportOptions(command)).option("--document <file>", "a file as the report's document"),
  run: async (invocation, [object = ""], options) => {
    const content = await reportContent(invocation.folder(), options);
    const file = optionalText(options, "document");
    const document = file === undefined ? undefined : await documentFrom(file, "--document");
    return answerOf(await submitSigned(invocation, options["as"], async (client) => formatSubmission("report", { about: [await pairOf(client, object, "object")], content, payload: document?.reference ?? null }), document));
  },
};

const correct: CommandSpec = {
  usage: "correct <report>",
  summary: "Correct an own report; what is not given again stays as it was, and the other parties judge the new version",
  example: "mithaq progress correct REPORT --value \"trained=97 persons\" --reason en=\"Recount\" --as desk-officer --data ./tehran",
  options: (command) => withHand(reportOptions(command)).option("--reason <language=text>", "why, once a language", collect),
  run: (invocation, [report = ""], options) => say(invocation, report, "correct", options, async (before) => ({ content: await reportContent(invocation.folder(), options, before), reason: languagesOption(options, "reason", "--reason") })),
};

const accept: CommandSpec = {
  usage: "accept <report>",
  summary: "Take over the other party's counter-figures; that makes a new version",
  example: "mithaq progress accept REPORT --dispute ACT-ID --as desk-officer --data ./tehran",
  options: (command) => withHand(reportOptions(command)).option("--dispute <act-id>", "the dispute"),
  run: (invocation, [report = ""], options) => say(invocation, report, "accept", options, async (before) => {
    const dispute = actIdArgument(textOption(options, "dispute", "--dispute", "ACT-ID"), "--dispute");
    const counter = await counterOf(invocation, dispute);
    const content = await reportContent(invocation.folder(), options, before);
    return { dispute, content: { ...content, values: options["value"] === undefined ? taken(content.values, counter) : content.values } };
  }),
};

/** Verbs whose body is a version and few words. */
const judgements: readonly CommandSpec[] = [
  judgement("confirm", "Confirm the newest version of another party's report", "", (version) => ({ version })),
  judgement("observe", "Confirm it, with observations", " --observations en=\"…\"", (version, options) => ({ version, observations: languagesOption(options, "observations", "--observations") }), (command) => command.option("--observations <language=text>", "what is observed, once a language", collect)),
  judgement("dispute", "Dispute it; the reported figures stay, yours stand beside them", " --ground wrong-figure --reasons en=\"…\" --value \"trained=60 persons\"", (version, options) => ({ version, ground: groundOption(options), reasons: languagesOption(options, "reasons", "--reasons"), counter: valuesOption(options) }), (command) =>
    command.option("--ground <ground>", DISPUTE_GROUNDS.join(", ")).option("--reasons <language=text>", "why, once a language", collect).option("--value <name=figure>", "a counter-figure; may be repeated", collect)),
  judgement("clarify", "Ask its reporter for clarification; your clock stops until the answer", " --question en=\"…\"", (version, options) => ({ version, question: languagesOption(options, "question", "--question") }), (command) => command.option("--question <language=text>", "what is asked, once a language", collect)),
  judgement("answer", "Answer a question on an own report", " --question ACT-ID --text en=\"…\"", (_version, options) => ({ clarification: actIdArgument(textOption(options, "question", "--question", "ACT-ID"), "--question"), text: languagesOption(options, "text", "--text") }), (command) =>
    command.option("--question <act-id>", "the question").option("--text <language=text>", "the answer, once a language", collect)),
  judgement("maintain", "Maintain an own report against a dispute", " --dispute ACT-ID --reasons en=\"…\"", (_version, options) => ({ dispute: disputeOption(options), reasons: languagesOption(options, "reasons", "--reasons") }), (command) =>
    command.option("--dispute <act-id>", "the dispute").option("--reasons <language=text>", "why, once a language", collect)),
  judgement("retract", "Withdraw an own report; it stays in the record, and counts no more", " --reason en=\"…\"", (_version, options) => ({ reason: languagesOption(options, "reason", "--reason") }), (command) => command.option("--reason <language=text>", "why, once a language", collect)),
  judgement("refer", "Refer a dispute to the working group, then to the joint committee", " --dispute ACT-ID --level working-group", (_version, options) => ({ dispute: disputeOption(options), to: levelOption(options), ...(optionalText(options, "body") === undefined ? {} : { body: optionalText(options, "body") }) }), (command) =>
    command.option("--dispute <act-id>", "the dispute").option("--level <level>", "working-group or joint-committee").option("--body <object>", "which body")),
  judgement("record", "Enter a dispute into the register of disagreements, where both figures stay", " --dispute ACT-ID --statement en=\"…\"", (_version, options) => ({ dispute: disputeOption(options), statement: languagesOption(options, "statement", "--statement") }), (command) =>
    command.option("--dispute <act-id>", "the dispute").option("--statement <language=text>", "what is recorded, once a language", collect)),
];

/** `mithaq progress …`: a report's whole life from the command line. */
export const progressCommands: readonly CommandSpec[] = [submit, ...judgements, correct, accept];

function judgement(verb: string, summary: string, more: string, body: (version: string, options: Options) => object, options: (command: Command) => Command = (command) => command): CommandSpec {
  return {
    usage: `${verb} <report>`,
    summary,
    example: `mithaq progress ${verb} REPORT${more} --as verifier --data ./baghdad`,
    options: (command) => withHand(options(command)),
    run: (invocation, [report = ""], chosen) => say(invocation, report, verb, chosen, async (_before, version) => body(version, chosen)),
  };
}

async function say(invocation: Invocation, report: string, verb: string, options: Options, body: (before: ReportContent, version: string) => Promise<object>) {
  return answerOf(await submitSigned(invocation, options["as"], async (client) => {
    const { kind, pairs, newest, content } = await submissionPairs(client, report, "report");
    if (kind !== "report") throw new Refusal("input", { field: "report", expected: "a report", remedy: "of other submissions: mithaq act say", message: `${report} is of kind ${kind}` });
    return formatSaying("report", verb, pairs, await body(content as unknown as ReportContent, newest));
  }));
}

function withHand(command: Command): Command {
  return command.option("--as <officer>", "the officer whose hand signs");
}

/** A dispute's figures take the place of those of the same name. */
function taken(values: ReportContent["values"], counter: ReportContent["values"]): ReportContent["values"] {
  const name = (value: ReportContent["values"][number]) => JSON.stringify(value.name);
  return [...values.filter((value) => !counter.some((other) => name(other) === name(value))), ...counter];
}

async function counterOf(invocation: Invocation, dispute: string): Promise<ReportContent["values"]> {
  const { act } = await throughDoor(invocation.folder(), (client) => client.acts.get({ id: dispute }));
  return ((act?.["body"] as { counter?: unknown } | undefined)?.counter ?? []) as ReportContent["values"];
}

function disputeOption(options: Options): string {
  return actIdArgument(textOption(options, "dispute", "--dispute", "ACT-ID"), "--dispute");
}

function groundOption(options: Options): string {
  const ground = textOption(options, "ground", "--ground", "wrong-figure");
  if ((DISPUTE_GROUNDS as readonly string[]).includes(ground)) return ground;
  throw new Refusal("usage", { field: "--ground", expected: DISPUTE_GROUNDS.join(", "), remedy: "choose one of these grounds", message: `${ground} is no ground of a dispute` });
}

function levelOption(options: Options): string {
  const level = textOption(options, "level", "--level", "working-group");
  if (level === "working-group" || level === "joint-committee") return level;
  throw new Refusal("usage", { field: "--level", expected: "working-group or joint-committee", remedy: "the working group comes first", message: `${level} is no level` });
}
