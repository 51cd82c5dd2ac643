import { z } from "zod";
import type { ContainerManifest } from "./container-manifest.ts";
import { parseWith } from "./container-manifest.ts";

/** What a pouch says of itself. */
export interface PouchHeader {
  /** Id of the charter (the leaf hash of entry 0), hex. */
  readonly charter: string;
  /** The party whose node packed it, and the one that it is packed for. */
  readonly from: string;
  readonly for: string;
  readonly logs: readonly PouchLog[];
}

/**
 * One log in the pouch: entries [from, size), in whole bundles, with the tiles above them, under `logs/<folder>/`. `from` is at most what the receiver was known to
 * hold. Where `from` equals `size` there is only the signed note.
 */
export interface PouchLog {
  readonly origin: string;
  readonly folder: string;
  readonly from: number;
  readonly size: number;
}

const origin = z.string().min(1).max(255);
const headerSchema = z.strictObject({
  charter: z.string().regex(/^[0-9a-f]{64}$/),
  from: origin,
  for: origin,
  logs: z.array(z.strictObject({ origin, folder: z.string().min(1).max(255), from: z.int().min(0), size: z.int().min(0) })).max(64),
});

/** Throws ArchiveError `manifest`. */
export function parsePouchHeader(header: ContainerManifest["header"]): PouchHeader {
  return parseWith(headerSchema, header, "header");
}

export function formatPouchHeader({ charter, from, for: receiver, logs }: PouchHeader): ContainerManifest["header"] {
  return { charter, from, for: receiver, logs: logs.map((log) => ({ ...log })) };
}

/** Where things lie in the pouch. */
export const pouchPath = {
  log: (log: Pick<PouchLog, "folder">, file: string) => `logs/${log.folder}/${file}`,
  /** The packing node's cosigned note of a log. */
  cosigned: (log: Pick<PouchLog, "folder">) => `logs/${log.folder}/cosigned`,
  bridge: (log: Pick<PouchLog, "folder">, n: number) => `logs/${log.folder}/bridges/${n}`,
  payload: (digest: string) => `payloads/${digest}`,
};
