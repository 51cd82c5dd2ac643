import { z } from "zod";
import { ArchiveError } from "../export/archive-error.ts";

/** A pouch or a backup is one zip whose last file, `manifest.json`, lists every other one with its size and SHA-256. */
export const MANIFEST = "manifest.json";
export type ContainerKind = "pouch" | "backup";

const manifestSchema = z.strictObject({
  v: z.literal(1),
  kind: z.enum(["mithaq/pouch", "mithaq/backup"]),
  /** What the kind itself says: see pouch-header.ts and backup-header.ts. */
  header: z.record(z.string(), z.json()),
  files: z.array(z.strictObject({ name: z.string().min(1).max(512), bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});
export type ContainerManifest = z.infer<typeof manifestSchema>;

export function formatManifest(kind: ContainerKind, header: ContainerManifest["header"], files: ContainerManifest["files"]): string {
  return `${JSON.stringify({ v: 1, kind: `mithaq/${kind}`, header, files })}\n`;
}

/** Throws ArchiveError `manifest`. */
export function parseManifest(kind: ContainerKind, text: string): ContainerManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ArchiveError("manifest", MANIFEST, `is not JSON. Fetch the ${kind} anew from whoever made it`, { cause: error });
  }
  const manifest = parseWith(manifestSchema, value, MANIFEST);
  if (manifest.kind !== `mithaq/${kind}`) throw new ArchiveError("manifest", "kind", `is ${manifest.kind}, expected mithaq/${kind}. Name a file that "mithaq ${kind}" wrote`);
  return manifest;
}

/** What a schema makes of a value. Throws ArchiveError `manifest`, naming the field. */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown, field: string): T {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw new ArchiveError("manifest", [field, ...(issue?.path ?? [])].join("."), issue?.message ?? "has another shape");
}
