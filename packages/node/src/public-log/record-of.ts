import type { Texts } from "@mithaq/accord";
import { decodeUtf8 } from "@mithaq/ledger";
import { formatPublicEntry, type PublicEntry } from "./public-entry.ts";
import type { PublicRecord } from "./public-tables.ts";

/** An entry as it is kept, with the title that its document bears. `document`: bytes that this node made itself. */
export function recordOf(entry: PublicEntry, kind: string, document: Uint8Array): PublicRecord {
  const { text } = JSON.parse(decodeUtf8(document, "document")) as { text: { content: { title?: unknown; subject?: unknown } } };
  const title = text.content.title ?? text.content.subject;
  return { entry: formatPublicEntry(entry), object: entry.object, release: entry.release, digest: entry.digest, kind, title: isTexts(title) ? title : {} };
}

function isTexts(value: unknown): value is Texts {
  return typeof value === "object" && value !== null && Object.values(value).every((one) => typeof one === "string");
}
