import { formatPropose, formatSubmission, KINDS, NEW_OBJECT, type Content, type Draft, type ObjectId, type PayloadReference } from "@mithaq/accord";
import { canonicalDocument } from "@mithaq/ledger";
import type { z } from "zod";
import { expectationOf } from "../node/refusal.ts";
import { splitEvent } from "./check-references.ts";
import type { PartyOrigins } from "./match-parties.ts";
import type { Problem } from "./problem.ts";
import type { Clause, Item, Programme } from "./programme.ts";
import { reckonDue, workingDaysOf } from "./reckon-deadline.ts";
import { changeAt, EVENT_PATH, PARTIES, REFERENCES } from "./references.ts";
import { textsIn } from "./texts-in.ts";

/** What an item says once keys have become ids and rules have become days: the content of its act, and its document's bytes. */
export interface FormedItem {
  readonly item: Item;
  readonly content: Content;
  /** Canonical JSON of `{ texts }`; null where the item has no text beside the act. */
  readonly document: Uint8Array | null;
  /** A title in every language, for lists. */
  readonly title: Readonly<Record<string, string>>;
}

/** What keys stand for in one record. */
export interface Meaning {
  readonly objects: ReadonlyMap<string, ObjectId>;
  readonly parties: PartyOrigins;
  /** The day from which deadlines are reckoned, ISO 8601. */
  readonly from: string;
}

/** An act is at most 65,535 bytes with its hand and its view. */
const MOST_CONTENT_BYTES = 56_000;

/** Every item as its act will say it, in the programme's order; or every problem. The accord's own schemas have the last word on each content. */
export function formItems(programme: Programme, meaning: Meaning): { readonly items: readonly FormedItem[] } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const workingDays = workingDaysOf(programme);
  const items = programme.items.map((item): FormedItem => {
    const at = (path: string, expected: string): number => problems.push({ file: item.file, path: path === "" ? item.path : `${item.path}.${path}`, expected });
    const schema = KINDS.get(item.kind)!.content;
    const dated = withDays(item, named(item, meaning), meaning.from, workingDays);
    if ("path" in dated) at(dated.path, dated.expected);
    else checkContent(schema, dated.content, at);
    return {
      item, content: "path" in dated ? {} : dated.content, title: titleOf(item, schema),
      document: item.clauses === undefined ? null : documentOf(item.clauses, programme.manifest.languages),
    };
  });
  return problems.length > 0 ? { problems } : { items };
}

/** The content with the day that its deadline comes to, and a milestone's baseline where the file leaves it to that day; or what keeps the day from being known. */
function withDays(item: Item, content: Content, from: string, workingDays: Parameters<typeof reckonDue>[2]): { readonly content: Content } | { readonly path: string; readonly expected: string } {
  const deadline = content["deadline"] as Content | undefined;
  if (deadline === undefined) return { content };
  try {
    const due = reckonDue((item.content["deadline"] as Content)["rule"] as Content, from, workingDays);
    const dated = { ...content, deadline: { ...deadline, due } };
    if (item.kind !== "milestone" || content["baseline"] !== undefined) return { content: dated };
    return due === null ? { path: "baseline", expected: "a day: the deadline waits for an event, so the day first agreed must be said" } : { content: { ...dated, baseline: due } };
  } catch (error) {
    if (error instanceof RangeError) return { path: "deadline.rule", expected: error.message };
    throw error;
  }
}

function checkContent(schema: z.ZodType, content: Content, at: (path: string, expected: string) => void): void {
  const checked = schema.safeParse(content);
  if (!checked.success) for (const issue of checked.error.issues) at(issue.path.map(String).join("."), expectationOf(issue.message));
  else if (canonicalDocument(content).length > MOST_CONTENT_BYTES) at("", `at most ${MOST_CONTENT_BYTES} bytes, for an act is no longer; put long texts into clauses`);
}

/** The draft of the act that makes an item's object. */
export function formatItem({ item, content }: Pick<FormedItem, "item" | "content">, payload: PayloadReference | null): Draft {
  return KINDS.get(item.kind)!.made === "submission" ? formatSubmission(item.kind, { content }) : formatPropose(item.kind, { pairs: [[NEW_OBJECT, null]], content, payload });
}

function named(item: Item, { objects, parties }: Meaning): Content {
  let content = item.content;
  for (const path of Object.keys(REFERENCES[item.kind]!)) content = changeAt(content, path, (key) => objects.get(key)!);
  for (const path of PARTIES[item.kind]!) content = changeAt(content, path, (key) => parties.get(key)!);
  return changeAt(content, EVENT_PATH, (event) => {
    const [of, key] = splitEvent(event);
    return `${of}:${objects.get(key)!}`;
  });
}

/** The clauses aligned by id over the languages, as the accord has the text of an instrument. */
function documentOf(clauses: readonly Clause[], languages: readonly string[]): Uint8Array {
  const texts = Object.fromEntries(
    languages.map((language) => [
      language,
      clauses.map(({ id, kind, heading, text }) => ({ id, ...(kind === undefined ? {} : { kind }), ...(heading === undefined ? {} : { heading: heading[language]! }), text: text[language]! })),
    ]),
  );
  return canonicalDocument({ texts });
}

function titleOf(item: Item, schema: z.ZodType): Readonly<Record<string, string>> {
  const texts = textsIn(schema, item.content);
  return (texts.find(({ place }) => place === "title") ?? texts[0])?.text ?? {};
}
