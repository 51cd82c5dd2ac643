import { agreedObject, KINDS, textOf, type Content, type Horizon } from "@mithaq/accord";
import type { Language } from "@mithaq/calendar";
import type { JsonValue } from "@mithaq/ledger";
import { actAt } from "../../api/reading/act.ts";
import { asRow } from "../../api/reading/rows.ts";
import type { OpenedNode } from "../../node/opened-node.ts";
import { Refusal } from "../../node/refusal.ts";
import { pagesOf, readProgramme, type Reading } from "../../programme/reading.ts";
import type { RowRecord } from "../../store/store.ts";
import { inLanguage } from "../words/words.ts";
import { BYTE_ORDER_MARK, csvLine } from "./csv.ts";
import { flatten, type Scalar } from "./flatten.ts";
import { objectRecord, type ObjectRecord } from "./object-record.ts";

export interface TableRequest {
  /** A kind of object, or `all`. */
  readonly kind: string;
  readonly format: "csv" | "json";
  /** Of the column `title`. */
  readonly language: Language;
  /** CSV: begin with the byte order mark. */
  readonly byteOrderMark: boolean;
}

/** Objects are ids and parties first, then their content in order of name; CSV has at most so many columns. */
const MOST_COLUMNS = 1_000;
const FIRST = ["id", "kind", "title", "parent", "pillar", "status", "life", "due", "awaits", "party", "agreed", "act", "at", "digest", "about", "versions", "proposals"];
/** Rows of the record's machinery, that tell of no object of the programme. */
const NO_OBJECTS: ReadonlySet<string> = new Set(["record", "void"]);

/**
 * All objects of a kind, in order of id (bytewise), to `write`, piece by piece, in one snapshot: memory holds a page of rows, whatever the record's size. CSV is read twice, for
 * its header names every column that any row has. Rejects with Refusal `not-found` for a kind that no object has, `too-large` for more columns than {@link MOST_COLUMNS}.
 */
export async function writeTable(node: OpenedNode, request: TableRequest, write: (piece: string) => Promise<void>): Promise<number> {
  return readProgramme(node, undefined, async (programme) => {
    const kinds = [...(await programme.reader.countRows("kind")).keys()].filter((kind) => !NO_OBJECTS.has(kind)).sort();
    const wanted = request.kind === "all" ? kinds : [request.kind];
    if (request.kind !== "all" && !kinds.includes(request.kind) && !KINDS.has(request.kind)) {
      throw new Refusal("not-found", { field: "kind", expected: `a kind of object: all, ${[...new Set([...kinds, ...KINDS.keys()])].sort().join(", ")}`, remedy: "name one of them", message: `there is no kind ${JSON.stringify(request.kind.slice(0, 60))}` });
    }
    return request.format === "json" ? writeJson(programme, wanted, request, write) : writeCsv(programme, wanted, request, write);
  });
}

async function writeJson(programme: Reading, kinds: readonly string[], request: TableRequest, write: (piece: string) => Promise<void>): Promise<number> {
  const { context, reader, node } = programme;
  const frontier = Object.fromEntries((await reader.logs()).map(({ origin, judged }) => [origin, judged]));
  await write(`{"kind":${JSON.stringify(request.kind)},"node":${JSON.stringify(node.origin)},"charter":${JSON.stringify(context.charterId)},"sample":${context.charter.sample},"frontier":${JSON.stringify(frontier)},"objects":[`);
  let count = 0;
  for await (const records of recordPages(programme, kinds, request.language)) {
    await write(records.map((record, at) => `${count + at === 0 ? "\n" : ",\n"}${JSON.stringify(record)}`).join(""));
    count += records.length;
  }
  await write("\n]}\n");
  return count;
}

async function writeCsv(programme: Reading, kinds: readonly string[], request: TableRequest, write: (piece: string) => Promise<void>): Promise<number> {
  const columns = await columnsOf(programme, kinds, request.language);
  await write((request.byteOrderMark ? BYTE_ORDER_MARK : "") + csvLine(columns));
  let count = 0;
  for await (const records of recordPages(programme, kinds, request.language)) {
    await write(records.map((record) => { const cells = flatten(record); return csvLine(columns.map((column): Scalar => cells.get(column) ?? null)); }).join(""));
    count += records.length;
  }
  return count;
}

async function columnsOf(programme: Reading, kinds: readonly string[], language: Language): Promise<string[]> {
  const found = new Set<string>();
  for await (const records of recordPages(programme, kinds, language)) {
    for (const record of records) for (const column of flatten(record).keys()) found.add(column);
    if (found.size > MOST_COLUMNS) throw new Refusal("too-large", { field: "kind", expected: `at most ${MOST_COLUMNS} columns`, remedy: "export these objects as JSON, or one kind at a time", message: `these objects have more than ${MOST_COLUMNS} columns together` });
  }
  const rest = [...found].filter((column) => !FIRST.includes(column)).sort();
  return [...FIRST.filter((column) => found.has(column) || ["id", "kind", "title", "status"].includes(column)), ...rest];
}

async function* recordPages(programme: Reading, kinds: readonly string[], language: Language): AsyncGenerator<readonly ObjectRecord[]> {
  for (const kind of kinds) {
    for await (const page of pagesOf(programme.reader, { kind }, 200)) {
      const horizon = await programme.horizonOf(page);
      const records: ObjectRecord[] = [];
      for (const row of page) records.push(titled(objectRecord(programme.context, horizon, row, asRow(row), await wholeContent(programme, horizon, row)), language));
      yield records;
    }
  }
}

function titled(record: ObjectRecord, language: Language): ObjectRecord {
  const content = record["content"] as { readonly [member: string]: JsonValue } | null | undefined;
  const title = content?.["title"] ?? content?.["subject"] ?? content?.["role"] ?? content?.["state"];
  return { ...record, title: typeof title === "object" && title !== null && !Array.isArray(title) ? inLanguage(title as Record<string, string>, language) : null };
}

/** Of kinds whose rows keep only a part of the content, all of it, from the act; undefined for the others. */
async function wholeContent({ node, reader, context }: Reading, horizon: Horizon, { id, kind }: RowRecord): Promise<Content | undefined> {
  if ((context.kinds ?? KINDS).get(kind)?.keeps === undefined) return undefined;
  const agreed = agreedObject(context, horizon, id);
  const text = textOf(agreed);
  const proposal = agreed.newest?.proposal ?? agreed.standing[0]?.id;
  if (text === undefined || proposal === undefined) return undefined;
  const fact = horizon.facts(id).find((one) => one.content["id"] === proposal);
  const act = fact === undefined ? undefined : await actAt(node, reader, fact.origin, fact.index);
  return act?.body["content"] as Content | undefined;
}
