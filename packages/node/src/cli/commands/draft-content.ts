import { NEW_OBJECT, type Pair } from "@mithaq/accord";
import type { Command } from "commander";
import { readFile } from "node:fs/promises";
import type { DraftContent } from "../../drafts/draft.ts";
import { Refusal } from "../../node/refusal.ts";
import type { NodeClient } from "../door.ts";
import { actIdArgument, collect, listOption, optionalText, textOption } from "../options.ts";
import { readJsonFile } from "../read-json.ts";
import { pairOf, submissionPairs } from "../sealed.ts";
import { documentFrom } from "../signed-act.ts";

type Options = Readonly<Record<string, unknown>>;

/** The options by which a draft's content is told. */
export function draftContentOptions(command: Command): void {
  command
    .option("--content <file>", "what is proposed or submitted, as JSON")
    .option("--text <file>", "the text per language: {\"texts\": {\"en\": [{\"id\": \"1\", \"text\": \"…\"}]}}")
    .option("--document <file>", "another document")
    .option("--note <text>", "for the own officers only");
}

export function draftActOptions(command: Command): void {
  command
    .option("--kind <kind>", "the kind of object", "agreement")
    .option("--verb <verb>", "propose, declare, notify, denounce, submit, or a verb of the kind's own", "propose")
    .option("--object <id>", "an object that stands already (default: a new one)")
    .option("--base <seal-id>", "the seal that the new version builds on")
    .option("--about <object>", "what a submission is about; may be repeated", collect);
}

/** The content of a new draft. */
export async function newContent(client: NodeClient, options: Options): Promise<DraftContent> {
  const [kind, verb] = [textOption(options, "kind", "--kind", "agreement"), textOption(options, "verb", "--verb", "propose")];
  textOption(options, "content", "--content", "content.json");
  return withFiles({ kind, verb, objects: await pairsOf(client, verb, options), content: {}, texts: null, document: null, note: "" }, options);
}

/** A content with what the options replace. */
export async function withFiles(before: DraftContent, options: Options): Promise<DraftContent> {
  const [content, text, document, note] = [optionalText(options, "content"), optionalText(options, "text"), optionalText(options, "document"), optionalText(options, "note")];
  const body = content === undefined ? before.content : await readJsonFile(content, "--content");
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new Refusal("input", { field: "--content", expected: "a JSON object", remedy: `correct ${content ?? "the file"}` });
  const texts = text === undefined ? before.texts : ((await readJsonFile(text, "--text")) as { texts?: DraftContent["texts"] }).texts;
  if (texts === undefined) throw new Refusal("input", { field: "--text", expected: "texts per language", remedy: 'for instance: {"texts": {"en": [{"id": "1", "text": "…"}]}}' });
  const file = document === undefined ? before.document : { mediaType: (await documentFrom(document, "--document")).reference.mediaType, bytes: (await readFile(document)).toString("base64") };
  return {
    ...before, content: body as DraftContent["content"], texts: document === undefined ? texts : null, document: text === undefined ? file : null, note: note ?? before.note,
  };
}

async function pairsOf(client: NodeClient, verb: string, options: Options): Promise<readonly Pair[]> {
  const [object, base] = [optionalText(options, "object"), optionalText(options, "base")];
  if (verb === "submit") return [[NEW_OBJECT, null], ...(await Promise.all(listOption(options, "about").map((about) => pairOf(client, about, "--about"))))];
  if (["propose", "declare", "notify", "denounce"].includes(verb)) return [[object ?? NEW_OBJECT, base === undefined ? null : actIdArgument(base, "--base")]];
  if (object === undefined) throw new Refusal("usage", { field: "--object", expected: "the object that it is said of", remedy: "name it: --object ID" });
  return (await submissionPairs(client, object, "--object")).pairs;
}
