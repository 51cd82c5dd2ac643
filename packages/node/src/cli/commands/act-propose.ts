import { formatNotice, formatPropose, KINDS, NEW_OBJECT, parseCharter, type Draft, type Kind, type Pair } from "@mithaq/accord";
import type { JsonValue } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import type { Command } from "commander";
import type { DataFolder } from "../../folder/data-folder.ts";
import { expectationOf, Refusal } from "../../node/refusal.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import { throughDoor } from "../door.ts";
import { officerHand, signDraft } from "../hands.ts";
import { readJsonFile } from "../read-json.ts";
import { actIdArgument, collect, languagesOption, optionalText, textOption } from "../options.ts";
import { putDocument, readTexts, type Document } from "../texts.ts";

type Options = Readonly<Record<string, unknown>>;
type Content = Record<string, JsonValue>;

export const actPropose: CommandSpec = {
  usage: "propose",
  summary: "Propose a text, or a new version of one; counts as this party's assent",
  example: "mithaq act propose --title en=\"Joint note\" --title fa=\"یادداشت مشترک\" --text texts.json --type joint-note --as joint-secretary --data ./tehran",
  options: (command) => {
    contentOptions(command);
    command.option("--ad-referendum", "this party's own assent is still to come");
  },
  run: (invocation, _args, options) =>
    submitContent(invocation, options, "content", (kind, pairs, content, document) => formatPropose(kind, { pairs, content, payload: document?.reference ?? null, adReferendum: options["adReferendum"] === true })),
};

/** declare, notify and denounce: unilateral by nature, answered by receipts. */
export const noticeCommands: readonly CommandSpec[] = (["declare", "notify", "denounce"] as const).map((verb) => ({
  usage: verb,
  summary: { declare: "Declare something to the other parties", notify: "Notify the other parties of something", denounce: "Denounce an agreement; runs from its receipt" }[verb],
  example: `mithaq act ${verb} --title en="Notice" --object mithaq.example/tehran/0a1b… --base SEAL-ID --as joint-secretary --data ./tehran`,
  options: contentOptions,
  run: (invocation: Invocation, _args: readonly string[], options: Options) => submitContent(invocation, options, "notice", (kind, pairs, content, document) => formatNotice(kind, verb, { pairs, content, payload: document?.reference ?? null })),
}));

function contentOptions(command: Command): void {
  command
    .option("--kind <kind>", `the kind of object: ${[...KINDS.values()].filter((kind) => kind.made === "assent").map((kind) => kind.kind).join(", ")}`, "agreement")
    .option("--type <type>", "of an agreement: memorandum, protocol, joint-note …", "memorandum")
    .option("--title <language=text>", "the title, once a language", collect)
    .option("--text <file>", "the text per language: {\"texts\": {\"en\": [{\"id\": \"1\", \"text\": \"…\"}]}}")
    .option("--sources <file>", "what it rests on: [{\"date\": \"…\", \"page\": \"…\", \"fact\": \"…\"}]")
    .option("--sample", "marked \"sample\" on every screen (always so under a sample charter)")
    .option("--object <id>", "an object that stands already (default: a new one)")
    .option("--base <seal-id>", "the seal that the new version builds on")
    .option("--parent <object>", "the object that it belongs to")
    .option("--pillar <pillar>", "the field of cooperation")
    .option("--content <file>", "the whole content as JSON, for kinds without options of their own")
    .option("--as <officer>", "the officer whose hand signs");
}

async function submitContent(invocation: Invocation, options: Options, says: "content" | "notice", format: (kind: string, pairs: Pair[], content: Content, document: Document | undefined) => Draft) {
  const folder = invocation.folder();
  const hand = await officerHand(folder, options["as"]);
  const kind = textOption(options, "kind", "--kind", "agreement");
  const schema = KINDS.get(kind)?.made === "assent" ? KINDS.get(kind)?.[says] : undefined;
  if (schema === undefined) throw new Refusal("usage", { field: "--kind", expected: `one of ${kindsThat(says).join(", ")}`, remedy: "choose one of these kinds; what one party says by itself: mithaq act submit" });
  const content = await readContent(folder, kind, schema, options);
  const path = optionalText(options, "text");
  const document = path === undefined ? undefined : await readTexts(path, languagesOf(content));
  const signed = await signDraft(folder, hand, format(kind, pairsOf(options), content, document));
  const appended = await throughDoor(folder, async (client) => {
    if (document !== undefined) await putDocument(client, document);
    return client.acts.submit(signed);
  });
  const object = signed.intent.objects[0]![0];
  return { json: { act: appended.id, index: appended.index, at: appended.at, object, digest: document?.reference.digest ?? null }, text: [`${signed.intent.act}: act ${appended.id}`, `  on ${object}`] };
}

async function readContent(folder: DataFolder, kind: string, schema: NonNullable<Kind["notice"]>, options: Options): Promise<Content> {
  const whole = optionalText(options, "content");
  if (whole === undefined && kind !== "agreement") throw new Refusal("usage", { field: "--content", expected: "the content as a JSON file", remedy: `for instance: --kind ${kind} --content content.json` });
  const content = whole === undefined ? await agreementContent(folder, options) : ((await readJsonFile(whole, "--content")) as Content);
  const checked = schema.safeParse(content);
  if (checked.success) return content;
  const issue = checked.error.issues[0];
  throw new Refusal("usage", { field: issue?.path.join(".") || "content", expected: expectationOf(issue?.message), remedy: whole === undefined ? "see mithaq act propose --help" : `correct ${whole}` });
}

function kindsThat(says: "content" | "notice"): string[] {
  return [...KINDS.values()].filter((kind) => kind.made === "assent" && kind[says] !== undefined).map((kind) => kind.kind);
}

/** The languages in which a text must stand: those of an instrument, or the one of minutes; of other kinds whatever the file has. */
function languagesOf(content: Content): string[] | undefined {
  if (typeof content["language"] === "string") return [content["language"]];
  return content["languages"] as string[] | undefined;
}

async function agreementContent(folder: DataFolder, options: Options): Promise<Content> {
  const title = languagesOption(options, "title", "--title");
  const charter = parseCharter(nodeCryptography, await folder.charter.read());
  const [sources, parent, pillar] = [optionalText(options, "sources"), optionalText(options, "parent"), optionalText(options, "pillar")];
  return {
    type: textOption(options, "type", "--type", "joint-note"), title, languages: Object.keys(title).sort(), sample: charter.sample || options["sample"] === true,
    ...(sources === undefined ? {} : { sources: await readJsonFile(sources, "--sources") }), ...(parent === undefined ? {} : { parent }), ...(pillar === undefined ? {} : { pillar }),
  };
}

function pairsOf(options: Options): Pair[] {
  const [object, base] = [optionalText(options, "object"), optionalText(options, "base")];
  if (object === undefined && base !== undefined) throw new Refusal("usage", { field: "--base", expected: "together with --object", remedy: "name the object that the new version is of" });
  return [[object ?? NEW_OBJECT, base === undefined ? null : actIdArgument(base, "--base")]];
}
