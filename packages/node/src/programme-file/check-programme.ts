import { canonicalDocument, encodeHex, type JsonValue } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import type { Content } from "@mithaq/accord";
import type { z } from "zod";
import { expectationOf } from "../node/refusal.ts";
import { checkDates } from "./check-dates.ts";
import { checkReferences } from "./check-references.ts";
import { orderItems } from "./order-items.ts";
import type { Problem } from "./problem.ts";
import type { Clause, Item, Programme } from "./programme.ts";
import { LISTS, manifestSchema, MOST_ITEMS, partSchema, type Manifest } from "./shape.ts";
import { textsIn } from "./texts-in.ts";

/** One file of a programme's folder. */
export interface ProgrammeFile {
  readonly name: string;
  readonly text: string;
}

export const MANIFEST = "programme.json";

/**
 * Reads the files of a programme and checks all of it: shapes (unknown members are refused), keys, references, parties, languages, dates. Gives either the programme or every problem that
 * was found, in the order of files.
 */
export function checkProgramme(files: readonly ProgrammeFile[]): { readonly programme: Programme } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = files.map((file) => ({ file: file.name, value: readFile(file, problems) }));
  const manifest = read.find(({ file }) => file === MANIFEST)?.value as (Manifest & Record<string, unknown>) | undefined;
  if (!files.some(({ name }) => name === MANIFEST)) problems.push({ file: MANIFEST, path: "", expected: "the file that says what the programme is: title, languages, parties" });
  if (manifest === undefined || problems.length > 0) return { problems };

  const items = read.flatMap(({ file, value }) => itemsOf(file, value as Record<string, unknown>));
  if (items.length > MOST_ITEMS) problems.push({ file: MANIFEST, path: "", expected: `at most ${MOST_ITEMS} items in all; there are ${items.length}` });
  problems.push(...checkKeys(manifest, items), ...checkLanguages(manifest, read), ...read.flatMap(({ file, value }) => checkDates(file, value)), ...items.flatMap(checkItem), ...checkReferences(manifest, items));
  if (problems.length > 0) return { problems };
  const ordered = orderItems(items);
  if ("problem" in ordered) return { problems: [ordered.problem] };
  const digest = encodeHex(nodeCryptography.sha256(canonicalDocument(read.map(({ file, value }) => [file, value]) as unknown as JsonValue)));
  return { programme: { manifest, items: ordered.items, digest } };
}

function readFile({ name, text }: ProgrammeFile, problems: Problem[]): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    problems.push({ file: name, path: "", expected: `JSON (${(error as Error).message})` });
    return undefined;
  }
  const schema: z.ZodType = name === MANIFEST ? manifestSchema : partSchema;
  const parsed = schema.safeParse(value);
  if (!parsed.success) problems.push(...parsed.error.issues.map((issue) => ({ file: name, path: issue.path.map(String).join("."), expected: expectationOf(issue.message) })));
  return value;
}

function itemsOf(file: string, value: Record<string, unknown>): Item[] {
  return LISTS.flatMap(({ list, kind }) =>
    ((value[list] ?? []) as readonly Record<string, unknown>[]).map((one, at): Item => {
      const { key, clauses, party, ...content } = one as { key: string; clauses?: readonly Clause[]; party?: string } & Content;
      return { key, list, kind, file, path: `${list}.${at}`, content: content, ...(clauses === undefined ? {} : { clauses }), ...(party === undefined ? {} : { party }) };
    }),
  );
}

function checkKeys(manifest: Manifest, items: readonly Item[]): Problem[] {
  const parties = manifest.parties.map((party) => party.key);
  const seen = new Map<string, Item>();
  const twice = items.filter((item) => {
    const before = seen.get(item.key);
    if (before === undefined) seen.set(item.key, item);
    return before !== undefined;
  });
  return [
    ...repeated(parties).map((key) => ({ file: MANIFEST, path: "parties", expected: `each party once; ${key} stands twice` })),
    ...repeated(manifest.languages).map((language) => ({ file: MANIFEST, path: "languages", expected: `each language once; ${language} stands twice` })),
    ...twice.map((item) => ({ file: item.file, path: `${item.path}.key`, expected: `a key of its own; ${item.key} stands in ${seen.get(item.key)!.file} too` })),
  ];
}

function checkLanguages({ languages }: Manifest, read: readonly { file: string; value: unknown }[]): Problem[] {
  return read.flatMap(({ file, value }) =>
    textsIn(file === MANIFEST ? manifestSchema : partSchema, value).flatMap(({ place, text }) => [
      ...languages.filter((language) => !(language in text)).map((language) => ({ file, path: place, expected: `a text in ${language}` })),
      ...Object.keys(text).filter((language) => !languages.includes(language)).map((language) => ({ file, path: `${place}.${language}`, expected: `only the programme's languages: ${languages.join(", ")}` })),
      ...Object.entries(text).filter(([, words]) => words !== words.trim() || words !== words.normalize("NFC")).map(([language]) => ({ file, path: `${place}.${language}`, expected: "a text without white space at its ends, in Unicode's NFC" })),
    ]),
  );
}

/** What the schema cannot say. */
function checkItem(item: Item): Problem[] {
  const at = (path: string, expected: string): Problem => ({ file: item.file, path: `${item.path}.${path}`, expected });
  const sources = item.content["sources"] as readonly unknown[] | undefined;
  return [
    ...(item.kind === "commitment" && (sources ?? []).length === 0 ? [at("sources", "at least one source: date, page and the fact taken from it")] : []),
    ...(item.content["sample"] === false && (sources ?? []).length === 0 ? [at("sample", "true: what has no source is sample")] : []),
    ...repeated((item.clauses ?? []).map((clause) => clause.id)).map((id) => at("clauses", `each clause once; ${id} stands twice`)),
  ];
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
