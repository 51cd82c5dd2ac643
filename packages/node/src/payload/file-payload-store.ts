import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Cryptography } from "@mithaq/ledger";
import { crashPoint } from "../faults/crash-point.ts";
import { syncFolder, unlessMissing } from "../faults/durable-files.ts";
import { isPayloadDigest, MAX_PAYLOAD_BYTES, requirePayload, requirePayloadSize, SALT_BYTES } from "./make-payload.ts";
import { PayloadError, type Payload, type PayloadStore } from "./payload-store.ts";

export interface FilePayloadStoreOptions {
  /** The folder of the payloads; created where it is missing. */
  readonly directory: string;
  readonly cryptography: Cryptography;
  /** Bytes of the largest payload; 64 MiB unless told. */
  readonly maxBytes?: number;
}

/**
 * Payloads as files, salt ‖ bytes, at `ab/cd/abcd….`; any number of processes may share the folder. `incoming` holds files that are being
 * written, `erasing` those that are being erased: an erasure that a crash cut off is ended here, at the next opening.
 */
export async function openFilePayloadStore({ directory, cryptography, maxBytes = MAX_PAYLOAD_BYTES }: FilePayloadStoreOptions): Promise<PayloadStore> {
  const incoming = join(directory, "incoming");
  const erasing = join(directory, "erasing");
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await mkdir(erasing, { recursive: true, mode: 0o700 });
  await syncFolder(directory);
  await clearIncoming(incoming);
  for (const name of await readdir(erasing)) await overwriteAndRemove(join(erasing, name));

  const folderOf = (digest: string): string => join(directory, digest.slice(0, 2), digest.slice(2, 4));
  const get = async (digest: string): Promise<Payload | undefined> => {
    if (!isPayloadDigest(digest)) return undefined;
    const stored = await unlessMissing(readFile(join(folderOf(digest), digest)));
    if (stored === undefined) return undefined;
    if (stored.length < SALT_BYTES) throw new PayloadError("payload-corrupt", `the payload ${digest} is cut short`);
    const bytes = new Uint8Array(stored.buffer, stored.byteOffset + SALT_BYTES, stored.length - SALT_BYTES);
    const payload = { digest, salt: new Uint8Array(stored.subarray(0, SALT_BYTES)), bytes };
    requirePayload(cryptography, payload);
    return payload;
  };

  return {
    get,
    async put(payload) {
      requirePayloadSize(payload, maxBytes);
      requirePayload(cryptography, payload);
      const folder = folderOf(payload.digest);
      const held = await get(payload.digest).catch(() => undefined);
      if (held === undefined) {
        const part = join(incoming, `${payload.digest}.${randomUUID()}`);
        await writeDurably(part, payload);
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await rename(part, join(folder, payload.digest));
        crashPoint("payload.rename.after");
      }
      // Also where it is held: another process may have renamed it a moment ago. Upper folders may be new.
      for (const changed of [folder, join(folder, ".."), directory]) await syncFolder(changed);
      crashPoint("payload.folder.after");
    },
    async has(digest) {
      return isPayloadDigest(digest) && (await unlessMissing(stat(join(folderOf(digest), digest)))) !== undefined;
    },
    async erase(digest) {
      if (!isPayloadDigest(digest)) return;
      crashPoint("payload.erase.before");
      const doomed = join(erasing, `${digest}.${randomUUID()}`);
      const moved = await unlessMissing(rename(join(folderOf(digest), digest), doomed).then(() => true));
      if (moved === undefined) return;
      await syncFolder(erasing);
      await syncFolder(folderOf(digest));
      crashPoint("payload.erase.renamed");
      await overwriteAndRemove(doomed);
      crashPoint("payload.erase.after");
    },
    async *list() {
      for (const first of await twoLetterFolders(directory)) {
        for (const second of await twoLetterFolders(join(directory, first))) {
          yield* (await readdir(join(directory, first, second))).filter(isPayloadDigest).sort();
        }
      }
    },
  };
}

async function writeDurably(path: string, { salt, bytes }: Payload): Promise<void> {
  crashPoint("payload.write.before");
  await withFile(path, "wx", async (file) => {
    // Unlike write and writev, this goes on until every byte is written, or throws.
    await file.appendFile(salt);
    await file.appendFile(bytes);
    await file.datasync();
  });
  crashPoint("payload.write.after");
}

/** Zeros first, so that what is unlinked holds nothing; what the disk's own layers keep of old blocks is beyond a program's reach. */
async function overwriteAndRemove(path: string): Promise<void> {
  await unlessMissing(
    withFile(path, "r+", async (file) => {
      const { size } = await file.stat();
      const zeros = new Uint8Array(Math.min(size, 1 << 20));
      for (let at = 0; at < size; ) at += (await file.write(zeros, 0, Math.min(zeros.length, size - at), at)).bytesWritten;
      await file.datasync();
    }),
  );
  crashPoint("payload.erase.overwritten");
  await rm(path, { force: true });
  await syncFolder(join(path, ".."));
}

/** Removes what crashed processes left; a running one may still be writing what is younger than an hour. */
async function clearIncoming(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const file = await unlessMissing(stat(join(incoming, name)));
    if (file !== undefined && Date.now() - file.mtimeMs > 3_600_000) await rm(join(incoming, name), { force: true });
  }
}

async function withFile(path: string, flags: string, work: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await work(file);
  } finally {
    await file.close();
  }
}

async function twoLetterFolders(path: string): Promise<string[]> {
  return (await readdir(path)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort();
}
