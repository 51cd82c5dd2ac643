import { ArchiveError } from "./archive-error.ts";

/**
 * The folder that a log is exported to, named after its origin: lower-case ASCII letters, digits, "-", "_" and inner "." stand for themselves, every other
 * byte of the origin's UTF-8 is "%" and two upper-case hexadecimal digits. Capitals are escaped too, so that no two origins meet on a file
 * system that folds case. Reversible by {@link folderOrigin}.
 *
 * Example: "tehran.example/log" → "tehran.example%2Flog".
 *
 * Throws `origin` where the name would be empty or longer than 255 bytes.
 */
export function originFolder(origin: string): string {
  const bytes = Buffer.from(origin, "utf8");
  let folder = "";
  for (const [i, byte] of bytes.entries()) {
    const character = String.fromCharCode(byte);
    const inner = i > 0 && i < bytes.length - 1;
    folder += PLAIN.test(character) || (character === "." && inner) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  if (folder.length === 0 || folder.length > LONGEST_NAME) throw new ArchiveError("origin", origin, `is empty or too long for a folder's name (${LONGEST_NAME} bytes)`);
  return folder;
}

/** The origin that a folder is named after. Throws `origin` where {@link originFolder} would not have named it so. */
export function folderOrigin(folder: string): string {
  const bytes = Buffer.from(folder.replaceAll(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), "latin1");
  const origin = bytes.toString("utf8");
  if (originFolder(origin) !== folder) throw new ArchiveError("origin", folder, "is not a folder named after a log's origin");
  return origin;
}

const PLAIN = /^[a-z0-9_-]$/;
const LONGEST_NAME = 255;
