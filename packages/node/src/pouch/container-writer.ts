import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { access, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { ArchiveError } from "../export/archive-error.ts";
import { renameDurably } from "../export/durable-file.ts";
import { crashPoint } from "../faults/crash-point.ts";
import { formatManifest, MANIFEST, type ContainerKind, type ContainerManifest } from "./container-manifest.ts";

/** A file to be written into the zip: its bytes, or its chunks where it is large. */
export interface ContainerFile {
  readonly name: string;
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
  /** Hashes and documents are stored as they are; only long texts are worth the time. */
  readonly compress?: boolean;
}

/**
 * Writes a zip of these files, in order and one at a time, with a manifest of their digests at its end: under a temporary name, fsync, rename, fsync of the folder. The
 * file is there whole or not at all. `header` is asked for once all files are written. Rejects with ArchiveError `target-exists`, and with whatever the files or
 * the disk reject with.
 */
export async function writeContainer(kind: ContainerKind, path: string, files: AsyncIterable<ContainerFile>, header: () => ContainerManifest["header"]): Promise<{ bytes: number }> {
  const target = resolve(path);
  if (await access(target).then(() => true, () => false)) throw new ArchiveError("target-exists", path, `is there already. Name a new file: a ${kind} never overwrites one`);
  const partial = join(dirname(target), `.${basename(target)}.partial`);
  await rm(partial, { force: true });
  try {
    const bytes = await writeZip(kind, partial, files, header);
    crashPoint(`${kind}.rename.before`);
    await renameDurably(partial, target);
    crashPoint(`${kind}.rename.after`);
    return { bytes };
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function writeZip(kind: ContainerKind, path: string, files: AsyncIterable<ContainerFile>, header: () => ContainerManifest["header"]): Promise<number> {
  const zip = new ZipFile();
  const out = createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
  const written = pipeline(zip.outputStream, out);
  // Met where it is awaited; until then a failure of the disk must not end the process.
  written.catch(() => undefined);
  const listed: ContainerManifest["files"] = [];
  try {
    for await (const file of files) {
      const hash = createHash("sha256");
      let bytes = 0;
      await addStream(zip, written, file.name, file.compress ?? false, chunksOf(file.content, (chunk) => {
        hash.update(chunk);
        bytes += chunk.length;
      }));
      listed.push({ name: file.name, bytes, sha256: hash.digest("hex") });
    }
    await addStream(zip, written, MANIFEST, false, chunksOf(Buffer.from(formatManifest(kind, header(), listed)), () => undefined));
    zip.end();
    await written;
    return out.bytesWritten;
  } catch (error) {
    out.destroy();
    await written.catch(() => undefined);
    throw error;
  }
}

/** Adds one file and waits until the zip has taken it: nothing piles up. */
async function addStream(zip: ZipFile, written: Promise<void>, name: string, compress: boolean, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const stream = Readable.from(chunks, { objectMode: false, highWaterMark: 1 << 20 });
  // The same files make the same zip, whenever it is made: times are fixed.
  zip.addReadStream(stream, name, { compress, mode: 0o100644, mtime: FIXED_TIME, forceDosTimestamp: true });
  await Promise.race([finished(stream, { writable: false }), written.then(() => Promise.reject(new Error("the zip ended early")))]);
}

async function* chunksOf(content: Uint8Array | AsyncIterable<Uint8Array>, saw: (chunk: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) {
    saw(content);
    if (content.length > 0) yield content;
    return;
  }
  for await (const chunk of content) {
    saw(chunk);
    yield chunk;
  }
}

const FIXED_TIME = new Date(2000, 0, 1);
