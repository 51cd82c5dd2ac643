import { crc32 } from "node:zlib";
import type { Readable } from "node:stream";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { ZipFile as ZipWriter } from "yazl";
import { Refusal } from "../../node/refusal.ts";
import { MAX_WORKBOOK_BYTES } from "./workbook-model.ts";

/** What a workbook may be at most, looked at before anything is unpacked or parsed. Sheets of like cells pack a hundredfold. */
export const WORKBOOK_BOUNDS = { bytes: MAX_WORKBOOK_BYTES, files: 1_000, fileBytes: 32 * 1024 * 1024, totalBytes: 48 * 1024 * 1024, ratio: 400 } as const;

/** The files within a workbook that `wanted` names, unpacked within {@link WORKBOOK_BOUNDS}; no other is looked into. Rejects with Refusal `input` or `too-large`. */
export async function unpackParts(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Map<string, Buffer>> {
  if (bytes.length > WORKBOOK_BOUNDS.bytes) throw tooLarge(`the file has ${bytes.length} bytes; at most ${WORKBOOK_BOUNDS.bytes} are read`);
  refuseOtherFormats(bytes);
  let zip: ZipFile | undefined;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { strictFileNames: true, validateEntrySizes: true, decodeStrings: true });
    if (zip.entryCount > WORKBOOK_BOUNDS.files) throw tooLarge(`the workbook holds ${zip.entryCount} files; at most ${WORKBOOK_BOUNDS.files} are read`);
    const parts = new Map<string, Buffer>();
    const check = bounded();
    for await (const entry of zip.eachEntry()) {
      refuseForeignPart(entry.fileName);
      if (entry.fileName.endsWith("/") || !wanted(entry.fileName)) continue;
      check(entry);
      if (parts.has(entry.fileName)) throw new RangeError(`${entry.fileName} is there twice`);
      parts.set(entry.fileName, await unpack(zip, entry));
    }
    return parts;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("input", { field: "file", expected: "a whole .xlsx workbook", remedy: "fetch or save it anew as .xlsx", message: `the workbook cannot be unpacked: ${error instanceof Error ? error.message : String(error)}` }, { cause: error });
  } finally {
    zip?.close();
  }
}

/** The zip of these files: the same files make the same bytes, whenever and wherever. */
export async function packParts(parts: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const zip = new ZipWriter();
  for (const [name, content] of parts) zip.addBuffer(Buffer.from(content), name, { mtime: EPOCH, mode: 0o100644, forceDosTimestamp: true });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as unknown as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The first day that a zip can name, in the machine's own time, for that is how zips write it. */
const EPOCH = new Date(1980, 0, 1);

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let sum = 0;
  const stream: Readable = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    sum = crc32(chunk, sum);
    chunks.push(chunk);
  }
  if (sum !== entry.crc32) throw new RangeError(`${entry.fileName} does not have the checksum that the zip says`);
  return Buffer.concat(chunks);
}

function bounded(): (entry: Entry) => void {
  let total = 0;
  return ({ fileName, uncompressedSize, compressedSize }) => {
    if (uncompressedSize > WORKBOOK_BOUNDS.fileBytes) throw tooLarge(`${fileName} unpacks to ${uncompressedSize} bytes; at most ${WORKBOOK_BOUNDS.fileBytes} are read`);
    if (uncompressedSize > 65_536 && uncompressedSize > compressedSize * WORKBOOK_BOUNDS.ratio) throw tooLarge(`${fileName} unpacks to ${Math.round(uncompressedSize / Math.max(1, compressedSize))} times its size; at most ${WORKBOOK_BOUNDS.ratio} times is read`);
    total += uncompressedSize;
    if (total > WORKBOOK_BOUNDS.totalBytes) throw tooLarge(`the workbook unpacks to ${total} bytes or more; at most ${WORKBOOK_BOUNDS.totalBytes} are read`);
  };
}

function tooLarge(message: string): Refusal {
  return new Refusal("too-large", { field: "file", expected: "a workbook within the bounds", remedy: "save it anew as .xlsx without the sheets that are not needed, or import in parts", message });
}

function refuseForeignPart(name: string): void {
  if (name.startsWith("xl/externalLinks/")) throw new Refusal("input", { field: "file", expected: "a workbook without links to others", remedy: "break the links (in Excel: Data, Edit Links), paste values, and save it anew", message: "the workbook takes values from other workbooks" });
  if (name.toLowerCase().endsWith("vbaproject.bin")) throw new Refusal("input", { field: "file", expected: "a workbook without macros", remedy: "save it as .xlsx", message: "the workbook carries macros" });
}

function refuseOtherFormats(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 100)).toString("latin1");
  if (head.startsWith("PK\u0003\u0004") && !head.includes("mimetypeapplication/vnd.oasis")) return;
  const found = head.startsWith("\u00D0\u00CF\u0011\u00E0") ? "an old .xls workbook, or one that a password protects" : head.startsWith("PK") ? "an OpenDocument or other zipped file" : "no workbook";
  throw new Refusal("input", { field: "file", expected: "an .xlsx workbook without a password", remedy: "open it in a spreadsheet program and save it as .xlsx", message: `the file is ${found}` });
}
