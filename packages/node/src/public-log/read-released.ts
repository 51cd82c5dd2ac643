import { agreedObject, allOf, factsWithin, frontierAfter, proposalsOf, readEntry, type Act, type FoldContext, type ObjectId, type ReleaseContent } from "@mithaq/accord";
import { decodeHex } from "@mithaq/ledger";
import { asRow, withLinkedRows } from "../api/reading/rows.ts";
import { pagesOf } from "../programme/reading.ts";
import type { RowRecord, StoreReader } from "../store/store.ts";
import { formatPublicDocument, type PublicDocument, type ReleasedObject } from "./public-document.ts";

/** A sealed version of a release as this node holds it. */
export interface HeldRelease {
  readonly release: ObjectId;
  readonly seal: string;
  readonly decidedAt: number;
  readonly objects: readonly ObjectId[];
  /** Whether every other party's receipt of the seal is held. */
  readonly countersigned: boolean;
  /** Whether no later version is agreed: what all have taken out of a release is public no longer. */
  readonly newest: boolean;
}

/** The version of a release that this act sealed; undefined where the act is no such seal, or is not held or agreed here. */
export async function readRelease(reader: StoreReader, context: FoldContext, seal: string): Promise<HeldRelease | undefined> {
  const act = await actOf(reader, context, seal);
  const object = act?.act === "release.seal" ? act.objects[0]?.[0] : undefined;
  const record = object === undefined ? undefined : (await reader.rows([object])).get(object);
  return record === undefined ? undefined : (await versionsOf(reader, context, record)).find((one) => one.seal === seal);
}

/** The agreed versions of a release, the oldest first. */
async function versionsOf(reader: StoreReader, context: FoldContext, record: RowRecord): Promise<HeldRelease[]> {
  const row = asRow(record);
  const rows = await withLinkedRows(reader, [row]);
  const { versions } = agreedObject<Partial<ReleaseContent>>(context, allOf(rows), row.id);
  const countersigned = new Set(proposalsOf(context, row, rows).filter((one) => one.countersignedAt !== null).map((one) => one.seal));
  const newest = versions.at(-1)?.seal;
  return versions.map(({ seal, decidedAt, content }) => ({ release: row.id, seal, decidedAt, objects: content.objects ?? [], countersigned: countersigned.has(seal), newest: seal === newest }));
}

/** What is public by this node's own view: of each release whose newest version is countersigned, its objects, the oldest release first. */
export async function readReleased(reader: StoreReader, context: FoldContext): Promise<ReleasedObject[]> {
  const releases: HeldRelease[] = [];
  for await (const page of pagesOf(reader, { kind: "release" })) {
    for (const record of page) releases.push(...(await versionsOf(reader, context, record)).filter((one) => one.newest && one.countersigned));
  }
  releases.sort((a, b) => a.decidedAt - b.decidedAt || (a.seal < b.seal ? -1 : 1));
  const released: ReleasedObject[] = [];
  for (const release of releases) for (const object of new Set(release.objects)) released.push(...(await namedBy(reader, release, object)));
  return released;
}

/** The object that a release names, or nothing where this record does not hold it. */
export async function namedBy(reader: StoreReader, { release, seal, decidedAt }: HeldRelease, object: ObjectId): Promise<ReleasedObject[]> {
  const record = (await reader.rows([object])).get(object);
  return record === undefined ? [] : [{ release, seal, decidedAt, object, kind: record.kind }];
}

/** The document of a released object, as of the release's seal; undefined where nothing was agreed on it then. The seal must be judged here. */
export async function readDocument(reader: StoreReader, context: FoldContext, released: ReleasedObject): Promise<PublicDocument | undefined> {
  const place = await reader.position(decodeHex(released.seal, "release", 32));
  const record = (await reader.rows([released.object])).get(released.object);
  if (place === undefined || record === undefined) return undefined;
  const frontier = frontierAfter(place.origin, place.index, (await reader.clock(place.origin, place.index + 1)) ?? {});
  const rows = await withLinkedRows(reader, [asRow(record)]);
  const horizon = allOf(new Map([...rows].map(([id, row]) => [id, factsWithin(row, frontier)])));
  const proposal = agreedObject(context, horizon, released.object).newest?.proposal;
  if (proposal === undefined) return undefined;
  const act = await actOf(reader, context, proposal);
  return formatPublicDocument(context, horizon, released, () => act);
}

async function actOf(reader: StoreReader, context: FoldContext, id: string): Promise<Act | undefined> {
  const place = await reader.position(decodeHex(id, "act", 32));
  const [entry] = place === undefined ? [] : await reader.entries(place.origin, place.index, place.index + 1);
  const arrival = entry === undefined ? undefined : readEntry(context.cryptography, entry, place!.index);
  return arrival?.kind === "act" ? arrival.act : undefined;
}
