import { decodeUtf8, encodeBase64, LedgerError } from "@mithaq/ledger";
import { z } from "zod";
import type { PublicGround } from "../../public-log/public-ground.ts";
import { publicLogOf } from "../../public-log/public-keys.ts";
import { BUNDLE, bundleOf, headOf, itemOf } from "../../public-log/public-tables.ts";
import { readRelease } from "../../public-log/read-released.ts";
import type { StoreReader } from "../../store/store.ts";

/** The clauses of a released agreement or of minutes, beside the item of the public log whose document quotes `digest`: salt and document make it, as anyone can compute. */
export interface ReleasedText {
  readonly digest: string;
  readonly salt: string;
  /** The JSON that was sealed, as it is: `{ texts: { language: [{ id, heading?, text }] } }`. */
  readonly document: string;
}

/**
 * Which text is beside the item at `index` of this party's public log: only where its release still stands, of the kinds whose text is a document, and exactly the version that stood agreed at the release's seal.
 * Undefined: nothing is public there.
 */
export async function releasedTextDigest(reader: StoreReader, { context, own }: PublicGround, index: number): Promise<string | undefined> {
  const log = publicLogOf(own);
  if (index >= ((await headOf(reader, log))?.complete?.size ?? 0)) return undefined;
  const record = (await bundleOf(reader, log, Math.floor(index / BUNDLE)))[index % BUNDLE];
  if (record === undefined || !KINDS_OF_TEXT.has(record.kind) || (await readRelease(reader, context, record.release))?.newest !== true) return undefined;
  const item = await itemOf(reader, record.digest);
  const read = item === undefined ? undefined : documentShape.safeParse(JSON.parse(item.document)).data;
  return read?.text.payload?.digest;
}

/** Gives a document out only where it is nothing but texts per language; a scan, a sheet or an annex beside an agreement is not what was released by its name. */
export function formatReleasedText(digest: string, payload: { readonly salt: Uint8Array; readonly bytes: Uint8Array } | undefined): ReleasedText | undefined {
  if (payload === undefined || payload.bytes.length > MOST_BYTES) return undefined;
  try {
    const document = decodeUtf8(payload.bytes, "document");
    return textsShape.safeParse(JSON.parse(document)).success ? { digest, salt: encodeBase64(payload.salt), document } : undefined;
  } catch (error) {
    if (error instanceof LedgerError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const KINDS_OF_TEXT: ReadonlySet<string> = new Set(["agreement", "minutes"]);
const MOST_BYTES = 4 * 1024 * 1024;
const documentShape = z.object({ text: z.object({ payload: z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/), mediaType: z.literal("application/json") }).nullable() }) });
const textsShape = z.strictObject({ texts: z.record(z.string(), z.array(z.strictObject({ id: z.string(), kind: z.string().optional(), heading: z.string().optional(), text: z.string() })).min(1)) });
