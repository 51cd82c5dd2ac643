import { formatSaying, formatSubmission, KINDS } from "@mithaq/accord";
import { expectationOf, Refusal } from "../../node/refusal.ts";
import { installedKinds } from "../../pillars/installed.ts";
import type { CommandSpec } from "../command.ts";
import { collect, listOption, optionalText, textOption } from "../options.ts";
import { readJsonFile } from "../read-json.ts";
import { pairOf, submissionPairs } from "../sealed.ts";
import { answerOf, documentFrom, submitSigned } from "../signed-act.ts";
import { readTexts } from "../texts.ts";

const submitted = [...KINDS.values()].filter((kind) => kind.made === "submission").map((kind) => kind.kind);

/** Whatever one party submits by itself, its content from a file. */
export const actSubmit: CommandSpec = {
  usage: "submit <kind>",
  summary: `Submit what is this party's own to say: ${submitted.join(", ")}, and what pillars add`,
  example: "mithaq act submit note --content note.json --text text.json --as registry --data ./tehran",
  options: (command) => {
    command
      .option("--content <file>", "the content as JSON")
      .option("--about <object>", "what it is about; may be repeated", collect)
      .option("--text <file>", "its text per language as the document")
      .option("--document <file>", "a file as the document")
      .option("--as <officer>", "the officer whose hand signs");
  },
  run: async (invocation, [name = ""], options) => {
    const kind = installedKinds.get(name);
    if (kind?.made !== "submission") throw new Refusal("usage", { field: "kind", expected: `one of ${[...installedKinds.values()].filter((one) => one.made === "submission").map((one) => one.kind).join(", ")}`, remedy: "what both agree on is proposed: mithaq act propose" });
    const content = await readJsonFile(textOption(options, "content", "--content", "content.json"), "--content");
    const checked = kind.content.safeParse(content);
    if (!checked.success) throw new Refusal("input", { field: `--content ${checked.error.issues[0]?.path.join(".") ?? ""}`.trim(), expected: expectationOf(checked.error.issues[0]?.message), remedy: "correct the file" });
    const [text, file] = [optionalText(options, "text"), optionalText(options, "document")];
    const document = text !== undefined ? await readTexts(text) : file === undefined ? undefined : await documentFrom(file, "--document");
    const signed = await submitSigned(invocation, options["as"], async (client) => {
      const about = await Promise.all(listOption(options, "about").map((object) => pairOf(client, object, "--about")));
      return formatSubmission(kind.kind, { about, content: content as object, payload: document?.reference ?? null });
    }, document);
    return answerOf(signed);
  },
};

/** Whatever is said of a submission, by the kind's own verbs. */
export const actSay: CommandSpec = {
  usage: "say <act> <object>",
  summary: "Say something of what a party submitted: evidence.admit, evidence.challenge, figure.correct, remark.reply, …",
  example: "mithaq act say remark.reply mithaq.example/baghdad/0a1b… --body reply.json --as desk-officer --data ./tehran",
  options: (command) => {
    command.option("--body <file>", "what is said, as JSON; \"version\" may be left out: the newest").option("--document <file>", "a file as the document").option("--as <officer>", "the officer whose hand signs");
  },
  run: async (invocation, [act = "", object = ""], options) => {
    const [kind, verb] = [installedKinds.get(act.slice(0, act.lastIndexOf("."))), act.slice(act.lastIndexOf(".") + 1)];
    const known = kind?.verbs?.[verb];
    if (kind?.made !== "submission" || known === undefined) {
      const all = [...installedKinds.values()].filter((one) => one.made === "submission").flatMap((one) => Object.keys(one.verbs ?? {}).map((name) => `${one.kind}.${name}`));
      throw new Refusal("usage", { field: "act", expected: `one of ${all.join(", ")}`, remedy: "name the kind and the verb" });
    }
    const path = optionalText(options, "body");
    const given = path === undefined ? {} : ((await readJsonFile(path, "--body")) as Record<string, unknown>);
    const file = optionalText(options, "document");
    const document = file === undefined ? undefined : await documentFrom(file, "--document");
    return answerOf(await submitSigned(invocation, options["as"], async (client) => {
      const { pairs, newest } = await submissionPairs(client, object, "object");
      const body = known.body.safeParse(given).success ? given : { version: newest, ...given };
      const checked = known.body.safeParse(body);
      if (!checked.success) throw new Refusal("input", { field: `--body ${checked.error.issues[0]?.path.join(".") ?? ""}`.trim(), expected: expectationOf(checked.error.issues[0]?.message), remedy: "correct the file" });
      return formatSaying(kind.kind, verb, pairs, body, document?.reference ?? null);
    }, document));
  },
};
