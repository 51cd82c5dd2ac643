import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { ArchiveError } from "../export/archive-error.ts";
import { boundedDirectory, type ContainerBounds } from "./container-bounds.ts";
import { MANIFEST, parseManifest, type ContainerKind, type ContainerManifest } from "./container-manifest.ts";

/** An opened pouch or backup whose every file has been found to be what its manifest says. */
export interface Container {
  readonly header: ContainerManifest["header"];
  /** Sizes in bytes, by name. */
  readonly files: ReadonlyMap<string, number>;
  /** The file's bytes; undefined where there is none of this name. */
  read(name: string): Promise<Buffer | undefined>;
  /** The file in chunks. Rejects with ArchiveError `zip-malformed` where there is none of this name. */
  stream(name: string): Promise<AsyncIterable<Buffer>>;
  close(): void;
}

/**
 * Opens a zip and checks all of it before anything of it is used: the directory against `bounds`, the manifest, and every file against the manifest's size and
 * SHA-256. Unpacks nothing to disk. Rejects with ArchiveError `unreadable`, `zip-malformed` (truncated, garbled), `zip-bounds`, `manifest`.
 */
export async function openContainer(kind: ContainerKind, path: string, bounds: ContainerBounds): Promise<Container> {
  const zip = await openZip(path, kind);
  try {
    const entries = await readDirectory(zip, kind, bounds);
    const manifestEntry = entries.get(MANIFEST);
    if (manifestEntry === undefined) throw new ArchiveError("manifest", MANIFEST, `is missing. Name a file that "mithaq ${kind}" wrote`);
    if (manifestEntry.uncompressedSize > MOST_MANIFEST) throw new ArchiveError("zip-bounds", MANIFEST, `has ${manifestEntry.uncompressedSize} bytes, more than ${MOST_MANIFEST}`);
    const manifest = parseManifest(kind, (await readEntry(zip, manifestEntry)).toString("utf8"));
    entries.delete(MANIFEST);
    await checkFiles(zip, entries, manifest);
    const find = (name: string) => entries.get(name);
    return {
      header: manifest.header,
      files: new Map(manifest.files.map(({ name, bytes }) => [name, bytes])),
      async read(name) {
        const entry = find(name);
        return entry === undefined ? undefined : readEntry(zip, entry);
      },
      async stream(name) {
        const entry = find(name);
        if (entry === undefined) throw new ArchiveError("zip-malformed", name, "is missing");
        return chunksOf(zip, entry);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function openZip(path: string, kind: ContainerKind): Promise<ZipFile> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new ArchiveError("unreadable", path, `cannot be read (${error.code ?? error.message}). Name a file that "mithaq ${kind}" wrote`, { cause: error });
  });
  if (!found.isFile()) throw new ArchiveError("unreadable", path, "is not a file");
  try {
    return await openPromise(path, { autoClose: false, strictFileNames: true, validateEntrySizes: true, decodeStrings: true });
  } catch (error) {
    throw malformed(path, error);
  }
}

async function readDirectory(zip: ZipFile, kind: ContainerKind, bounds: ContainerBounds): Promise<Map<string, Entry>> {
  if (zip.entryCount > bounds.files + 1) throw new ArchiveError("zip-bounds", "directory", `lists ${zip.entryCount} files; a ${kind} has at most ${bounds.files}`);
  const check = boundedDirectory({ ...bounds, files: bounds.files + 1 });
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      check(entry);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof ArchiveError ? error : malformed("directory", error);
  }
  return entries;
}

async function checkFiles(zip: ZipFile, entries: ReadonlyMap<string, Entry>, { files }: ContainerManifest): Promise<void> {
  const listed = new Set<string>();
  for (const { name, bytes, sha256 } of files) {
    const entry = entries.get(name);
    if (listed.has(name)) throw new ArchiveError("manifest", name, "is listed twice");
    listed.add(name);
    if (entry === undefined) throw new ArchiveError("zip-malformed", name, "is listed in the manifest and missing from the zip");
    if (entry.uncompressedSize !== bytes) throw new ArchiveError("zip-malformed", name, `has ${entry.uncompressedSize} bytes; the manifest says ${bytes}`);
    const hash = createHash("sha256");
    for await (const chunk of chunksOf(zip, entry)) hash.update(chunk);
    if (hash.digest("hex") !== sha256) throw new ArchiveError("zip-malformed", name, "is not what the manifest says (SHA-256): it was changed or damaged on the way");
  }
  for (const name of entries.keys()) if (!listed.has(name)) throw new ArchiveError("zip-malformed", name, "is not listed in the manifest");
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of chunksOf(zip, entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The zip's own checksum is compared too: it alone covers the manifest. */
async function* chunksOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let sum = 0;
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw malformed(entry.fileName, error);
  }
  if (sum !== entry.crc32) throw new ArchiveError("zip-malformed", entry.fileName, "does not have the checksum that the zip says: it was changed or damaged on the way");
}

function malformed(field: string, cause: unknown): ArchiveError {
  return new ArchiveError("zip-malformed", field, `is not a whole zip (${cause instanceof Error ? cause.message : String(cause)}). Fetch it anew`, { cause });
}

const MOST_MANIFEST = 128 * 1024 * 1024;
