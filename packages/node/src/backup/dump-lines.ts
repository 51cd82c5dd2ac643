import type { DumpedRecord } from "../store/store.ts";
import { ArchiveError } from "../export/archive-error.ts";

/** A dump as JSON lines, in chunks of about 64 kB; `saw` is told each record. */
export async function* formatDumpLines(records: AsyncIterable<DumpedRecord>, saw: (record: DumpedRecord) => void): AsyncGenerator<Uint8Array> {
  let lines: string[] = [];
  let length = 0;
  for await (const record of records) {
    saw(record);
    const line = JSON.stringify(record);
    lines.push(line, "\n");
    length += line.length + 1;
    if (length < CHUNK) continue;
    yield Buffer.from(lines.join(""));
    lines = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(lines.join(""));
}

/** The records of JSON lines, one at a time. Throws ArchiveError `zip-malformed` for a line that is no record, or longer than any. */
export async function* parseDumpLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<DumpedRecord> {
  let rest: Uint8Array[] = [];
  let held = 0;
  let number = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      number += 1;
      yield parseLine(Buffer.concat([...rest, chunk.subarray(start, end)]), number);
      rest = [];
      held = 0;
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
    held += chunk.length - start;
    if (held > LONGEST_LINE) throw malformed(number + 1, `is longer than ${LONGEST_LINE} bytes`);
  }
  if (held > 0) throw malformed(number + 1, "has no end");
}

function parseLine(bytes: Buffer, number: number): DumpedRecord {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch {
    throw malformed(number, "is not JSON");
  }
  if (!isRecord(value)) throw malformed(number, "is not a record of a dump");
  return value;
}

function isRecord(value: unknown): value is DumpedRecord {
  if (typeof value !== "object" || value === null) return false;
  const { table, record } = value as { table?: unknown; record?: unknown };
  return typeof table === "string" && typeof record === "object" && record !== null && Object.values(record).every((column) => column === null || typeof column === "string" || typeof column === "number");
}

function malformed(line: number, problem: string): ArchiveError {
  return new ArchiveError("zip-malformed", `dump.jsonl line ${line}`, problem);
}

const NEWLINE = 0x0a;
const CHUNK = 65_536;
/** A row holds all facts of an object; no object has so many. */
const LONGEST_LINE = 256 * 1024 * 1024;
