import { encodeUtf8, formatTlogProof, proveInclusion, type PublicProof } from "@mithaq/ledger";
import { ArchiveError } from "../export/archive-error.ts";
import type { StoreReader } from "../store/store.ts";
import type { PublicGround } from "./public-ground.ts";
import { publicLogOf } from "./public-keys.ts";
import { BUNDLE, bundleOf, headOf, itemOf, placeOf, publicTiles, type PublicRecord } from "./public-tables.ts";
import { isPublicComplete } from "./sign-public.ts";

/**
 * The proof of the item at `index` of this party's public log, with those of the other parties' logs whose copies here hold it countersigned: the own log first. Rejects with ArchiveError
 * `not-found`, `not-countersigned`.
 */
export async function provePublicItem(reader: StoreReader, ground: PublicGround, index: number): Promise<PublicProof> {
  const log = publicLogOf(ground.own);
  const record = (await bundleOf(reader, log, Math.floor(index / BUNDLE)))[index % BUNDLE];
  if (record === undefined) throw new ArchiveError("not-found", String(index), `nothing stands at this index of ${log}. See its index: /public/index.json`);
  const own = await proveIn(reader, ground, ground.own, record, index);
  const item = await itemOf(reader, record.digest);
  if (own === undefined || item === undefined) throw new ArchiveError("not-countersigned", String(index), "every other party must cosign this item first. Wait until their nodes have pulled it, and ask again");
  const proofs = [own];
  for (const party of ground.others) {
    const at = await placeOf(reader, publicLogOf(party), record.release, record.object);
    const [theirs] = at === undefined ? [] : (await bundleOf(reader, publicLogOf(party), Math.floor(at / BUNDLE))).slice(at % BUNDLE);
    const proof = theirs === undefined ? undefined : await proveIn(reader, ground, party, theirs, at!);
    if (proof !== undefined) proofs.push(proof);
  }
  return { v: 1, kind: "mithaq/public-proof", charter: ground.context.charterId, document: item.document, proofs };
}

/** Undefined where no note that every other party has cosigned covers it. */
async function proveIn(reader: StoreReader, ground: PublicGround, party: string, record: PublicRecord, index: number): Promise<PublicProof["proofs"][number] | undefined> {
  const log = publicLogOf(party);
  const head = await headOf(reader, log);
  const covering = head === undefined ? undefined : party === ground.own ? head.complete : isPublicComplete(ground, party, head.note) ? head : null;
  const item = await itemOf(reader, record.digest);
  if (covering === undefined || covering === null || covering.size <= index || item === undefined) return undefined;
  const proof = await proveInclusion(ground.context.cryptography, publicTiles(reader, log), index, covering.size);
  return { party, salt: item.salt, proof: formatTlogProof({ index, proof, checkpoint: covering.note, extra: encodeUtf8(record.entry) }) };
}
