import type { Entry } from "yauzl";
import { ArchiveError } from "../export/archive-error.ts";

/** What a zip may be at most; looked at before anything is unpacked. */
export interface ContainerBounds {
  readonly files: number;
  readonly fileBytes: number;
  readonly totalBytes: number;
  /** Unpacked over packed, for files above 64 kB. */
  readonly ratio: number;
}

/** A million acts are some 12,000 files; the largest bundle is 16.8 MB, payloads are bounded at 64 MB each. */
export const POUCH_BOUNDS: ContainerBounds = { files: 250_000, fileBytes: 64 * 1024 * 1024 + 32, totalBytes: 64 * 2 ** 30, ratio: 200 };
/** A backup is the node's own: its dump is one file, of any length. */
export const BACKUP_BOUNDS: ContainerBounds = { files: 2_000_000, fileBytes: 2 ** 42, totalBytes: 2 ** 43, ratio: 1_100 };

/**
 * Holds each entry of a zip's directory against the bounds: plain files alone, names of plain parts that no two share, sizes, packing. Throws ArchiveError
 * `zip-bounds`, naming the file.
 */
export function boundedDirectory(bounds: ContainerBounds): (entry: Entry) => void {
  const names = new Set<string>();
  let total = 0;
  return (entry) => {
    const { fileName, uncompressedSize, compressedSize } = entry;
    const refuse = (problem: string) => {
      throw new ArchiveError("zip-bounds", JSON.stringify(fileName.slice(0, 200)), problem);
    };
    if (fileName.length > 512 || !PLAIN_NAME.test(fileName) || fileName.split("/").some((part) => part === "." || part === "..")) refuse("is not a name that belongs in here");
    // A file system that folds case would take them for one.
    if (names.has(fileName.toLowerCase())) refuse("is there twice");
    names.add(fileName.toLowerCase());
    if (names.size > bounds.files) refuse(`is one file more than the ${bounds.files} that there may be`);
    const type = (entry.externalFileAttributes >>> 16) & 0o170000;
    if (type !== 0 && type !== 0o100000) refuse("is not a plain file");
    if (entry.isEncrypted()) refuse("is encrypted");
    if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) refuse(`is packed by method ${entry.compressionMethod}; only stored and deflated files are read`);
    if (uncompressedSize > bounds.fileBytes) refuse(`has ${uncompressedSize} bytes, more than ${bounds.fileBytes}`);
    if (uncompressedSize > SMALL && uncompressedSize > compressedSize * bounds.ratio) refuse(`unpacks to ${Math.round(uncompressedSize / Math.max(1, compressedSize))} times its size; at most ${bounds.ratio} times is read`);
    total += uncompressedSize;
    if (total > bounds.totalBytes) refuse(`brings the whole to ${total} bytes, more than ${bounds.totalBytes}`);
  };
}

const PLAIN_NAME = /^[A-Za-z0-9%._-]+(\/[A-Za-z0-9%._-]+)*$/;
const STORED = 0;
const DEFLATED = 8;
const SMALL = 65_536;
