/** The files that are taken as documents beside the log, by the ends of their names. None of them is a page or a picture with script in it. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".json": "application/json", ".pdf": "application/pdf", ".csv": "text/csv", ".txt": "text/plain", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".geojson": "application/geo+json",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".ods": "application/vnd.oasis.opendocument.spreadsheet",
  ".odt": "application/vnd.oasis.opendocument.text",
};

/** Whether the bytes begin as files of a media type do: a name alone says nothing. */
export function looksLike(mediaType: string, bytes: Uint8Array): boolean {
  const begin = BEGINNINGS.find(([type]) => type.test(mediaType))?.[1];
  if (begin !== undefined) return begin.every((byte, place) => bytes[place] === byte);
  return isText(bytes) && (!mediaType.endsWith("json") || isJson(bytes));
}

/** The media type of bytes of which nothing else is known; what is not recognised is `application/octet-stream`. */
export function recognised(bytes: Uint8Array): string {
  return ["application/pdf", "image/png", "image/jpeg"].find((type) => looksLike(type, bytes)) ?? (isText(bytes) ? (isJson(bytes) ? "application/json" : "text/plain") : "application/octet-stream");
}

const BEGINNINGS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^application\/pdf$/, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [/^image\/png$/, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  [/^image\/jpeg$/, [0xff, 0xd8, 0xff]],
  [/openxmlformats|opendocument/, [0x50, 0x4b, 0x03, 0x04]],
];

function isText(bytes: Uint8Array): boolean {
  return !bytes.includes(0) && decoded(bytes) !== undefined;
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(decoded(bytes) ?? "");
    return true;
  } catch {
    return false;
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
