import type { Texts } from "@mithaq/accord";
import { formatVkey, type VerifierKey } from "@mithaq/ledger";
import { mirrorKeysOf, publicKeys, publicLogOf } from "../../public-log/public-keys.ts";
import type { PublicGround } from "../../public-log/public-ground.ts";
import { BUNDLE, bundleOf, headOf } from "../../public-log/public-tables.ts";
import { readRelease } from "../../public-log/read-released.ts";
import type { StoreReader } from "../../store/store.ts";

export interface Withheld {
  readonly kind: string;
  readonly count: number;
}

/** What this node's public log holds, a page of 256 items at a time, and by whose keys it is verified. */
export interface PublicIndex {
  readonly v: 1;
  readonly kind: "mithaq/public-index";
  readonly charter: string;
  readonly title: Texts;
  readonly sample: boolean;
  /** The log that this node publishes, its countersigned size, and how many items wait for the other parties' countersignature. */
  readonly log: string;
  readonly size: number;
  readonly pending: number;
  /** The reader's host first, as each State is named first in its own original. */
  readonly parties: readonly { readonly origin: string; readonly name: Texts; readonly log: string; readonly vkey: string; readonly mirrors: readonly string[] }[];
  readonly items: readonly PublicIndexItem[];
  readonly next: number | null;
  /** Agreed objects, by kind, that are not public: counts alone. */
  readonly withheld: readonly Withheld[];
}
export interface PublicIndexItem {
  readonly index: number;
  readonly object: string;
  readonly kind: string;
  readonly title: Texts;
  readonly release: string;
  readonly digest: string;
  /** Whether the newest agreed version of its release is the one that it was published under; a later one stands beside it, or took it out. */
  readonly current: boolean;
}

/** The countersigned part alone is listed. */
export async function readPublicIndex(reader: StoreReader, { context, rows, own, others }: PublicGround, page: number, withheld: readonly Withheld[]): Promise<PublicIndex> {
  const log = publicLogOf(own);
  const head = await headOf(reader, log);
  const size = head?.complete?.size ?? 0;
  const records = (await bundleOf(reader, log, page)).slice(0, Math.max(0, size - page * BUNDLE));
  const current = new Set<string>();
  for (const seal of new Set(records.map((record) => record.release))) if ((await readRelease(reader, context, seal))?.newest === true) current.add(seal);
  const nameOf = (origin: string): Texts => context.charter.parties.find((party) => party.origin === origin)?.name ?? {};
  return {
    v: 1, kind: "mithaq/public-index", charter: context.charterId, title: context.charter.title, sample: context.charter.sample, log, size, pending: (head?.size ?? 0) - size,
    parties: [own, ...others].map((origin) => ({
      origin, name: nameOf(origin), log: publicLogOf(origin), vkey: formatVkey(publicKeys(context, origin, rows)[0] as VerifierKey), mirrors: mirrorKeysOf(context, origin, rows).map(formatVkey),
    })),
    items: records.map(({ object, kind, title, release, digest }, at) => ({ index: page * BUNDLE + at, object, kind, title, release, digest, current: current.has(release) })),
    next: size > (page + 1) * BUNDLE ? page + 1 : null,
    withheld,
  };
}
