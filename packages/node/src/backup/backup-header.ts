import { z } from "zod";
import { parseWith, type ContainerManifest } from "../pouch/container-manifest.ts";

/** What a backup says of itself. */
export interface BackupHeader {
  /** Id of the charter (the leaf hash of entry 0), hex. */
  readonly charter: string;
  /** Whose node it is of. */
  readonly origin: string;
  readonly logs: readonly { readonly origin: string; readonly size: number }[];
  readonly records: number;
  readonly payloads: number;
  /** In words, for who finds the file: see {@link NOT_INSIDE}. */
  readonly notInside: string;
}

export const NOT_INSIDE = "No private key and no guard is in a backup: keep keys.json apart, in your own safekeeping. A node restored from it signs nothing until its peers have shown what they hold of its log.";

/** Where things lie in the backup. */
export const BACKUP_DUMP = "dump.jsonl";
export const BACKUP_CHARTER = "charter.json";
export const BACKUP_PAYLOAD = /^payloads\/([0-9a-f]{64})$/;

const count = z.int().min(0);
const headerSchema = z.strictObject({
  charter: z.string().regex(/^[0-9a-f]{64}$/),
  origin: z.string().min(1).max(255),
  logs: z.array(z.strictObject({ origin: z.string().min(1).max(255), size: count })).max(64),
  records: count,
  payloads: count,
  notInside: z.string().max(1000),
});

/** Throws ArchiveError `manifest`. */
export function parseBackupHeader(header: ContainerManifest["header"]): BackupHeader {
  return parseWith(headerSchema, header, "header");
}

export function formatBackupHeader(header: BackupHeader): ContainerManifest["header"] {
  return { ...header, logs: header.logs.map((log) => ({ ...log })) };
}
