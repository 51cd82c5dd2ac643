import {
  appendLeaves, decodeBase64, encodeBase64, encodeUtf8, frontierAt, frontierRoot, growTiles, leafHash, partialTiles,
  type Cryptography, type Hash, type JsonValue, type TileReader,
} from "@mithaq/ledger";
import type { Texts } from "@mithaq/accord";
import type { StoreReader, StoreWriter } from "../store/store.ts";

/** What is kept of one public log, the own one or a copy of another party's. */
export interface PublicHead {
  readonly size: number;
  /** The newest signed note: of the own log with its signature; of a copy with what it came with and this node's two cosignatures. */
  readonly note: string;
  /** Own log only: each other party's cosigned note, the newest that it gave. */
  readonly cosigned: Readonly<Record<string, string>>;
  /** The newest note that every other party has cosigned, with all lines: what the public is shown. */
  readonly complete: { readonly size: number; readonly note: string } | null;
}

/** One entry as it is kept, with what lists show of it. */
export interface PublicRecord {
  /** Canonical JSON: the leaf's bytes. */
  readonly entry: string;
  readonly object: string;
  readonly release: string;
  readonly digest: string;
  readonly kind: string;
  readonly title: Texts;
}

/** A document that is public, and its salt (base64). */
export interface PublicItem {
  readonly salt: string;
  readonly document: string;
}

/**
 * The private tables of the public logs. They are not among the store's logs, for the fold judges all that is there. Entries by bundle, tiles, documents, places and heads are separate values; heads
 * alone are ever replaced by something else than what begins with them.
 */
const TABLE = { head: "public.head", bundle: "public.bundle", tile: "public.tile", item: "public.item", place: "public.place" } as const;

export async function headOf(reader: StoreReader, log: string): Promise<PublicHead | undefined> {
  return (await reader.value(TABLE.head, log)) as unknown as PublicHead | undefined;
}

export async function headsHeld(reader: StoreReader): Promise<Map<string, PublicHead>> {
  return (await reader.values(TABLE.head)) as unknown as Map<string, PublicHead>;
}

export async function putHead(writer: StoreWriter, log: string, head: PublicHead): Promise<void> {
  await writer.putValue(TABLE.head, log, head as unknown as JsonValue);
}

/** The entries of a bundle, the `index`-th 256. */
export async function bundleOf(reader: StoreReader, log: string, index: number): Promise<readonly PublicRecord[]> {
  return ((await reader.value(TABLE.bundle, `${log} ${index}`)) ?? []) as unknown as readonly PublicRecord[];
}

export async function itemOf(reader: StoreReader, digest: string): Promise<PublicItem | undefined> {
  return (await reader.value(TABLE.item, digest)) as unknown as PublicItem | undefined;
}

/** Where a log holds an object under a release's seal. */
export async function placeOf(reader: StoreReader, log: string, release: string, object: string): Promise<number | undefined> {
  return (await reader.value(TABLE.place, `${log} ${release} ${object}`)) as number | undefined;
}

export function publicTiles(reader: StoreReader, log: string): TileReader {
  return {
    async tile(level, index) {
      const held = await reader.value(TABLE.tile, `${log} ${level} ${index}`);
      return typeof held === "string" ? decodeBase64(held, "tile") : undefined;
    },
  };
}

/** The root of the log at `size` once these entries are added. Nothing is written. */
export async function rootWith(c: Cryptography, reader: StoreReader, log: string, size: number, entries: readonly Uint8Array[]): Promise<Hash> {
  return frontierRoot(c, appendLeaves(c, await frontierAt(c, publicTiles(reader, log), size), entries.map((entry) => leafHash(c, entry))));
}

/** Writes entries at the end of a log of `size`, with their tiles, documents and places. The head is the caller's to put, in the same transaction. */
export async function putRecords(c: Cryptography, writer: StoreWriter, log: string, size: number, records: readonly (PublicRecord & PublicItem)[]): Promise<void> {
  const bundles = new Map<number, PublicRecord[]>();
  for (const [at, { salt, document, ...record }] of records.entries()) {
    const index = Math.floor((size + at) / BUNDLE);
    if (!bundles.has(index)) bundles.set(index, [...(await bundleOf(writer, log, index))].slice(0, Math.max(0, size - index * BUNDLE)));
    bundles.get(index)!.push(record);
    await writer.putValue(TABLE.item, record.digest, { salt, document });
    await writer.putValue(TABLE.place, `${log} ${record.release} ${record.object}`, size + at);
  }
  for (const [index, bundle] of bundles) await writer.putValue(TABLE.bundle, `${log} ${index}`, bundle as unknown as JsonValue);
  const partial = new Map<string, Uint8Array>();
  for (const { level, index, width } of partialTiles(size)) {
    const bytes = await publicTiles(writer, log).tile(level, index, width);
    if (bytes !== undefined) partial.set(`${level}/${index}`, bytes.subarray(0, width * HASH_BYTES));
  }
  const leaves = records.map((record) => leafHash(c, encodeUtf8(record.entry)));
  for (const { level, index, bytes } of growTiles(c, size, leaves, (level, index) => partial.get(`${level}/${index}`))) await writer.putValue(TABLE.tile, `${log} ${level} ${index}`, encodeBase64(bytes));
}

export const BUNDLE = 256;
const HASH_BYTES = 32;
