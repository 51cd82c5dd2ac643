import { type Cryptography, entriesPath, tilePath, type TileAddress } from "@mithaq/ledger";
import { logFolder } from "../peer/peer-paths.ts";
import { publicLogOf } from "./public-keys.ts";

/** The open paths of a node: its own public log under `/public`, its copies of the other parties' under `/public/mirror/<SHA-256 of the log's origin line in hex>`. */
export const publicPaths = {
  checkpoint: "/public/checkpoint",
  index: "/public/index.json",
  policy: "/public/policy",
  proof: (index: number) => `/public/proof/${index}`,
  item: (digest: string) => `/public/items/${digest}`,
  /** The newest note held of a party's public log: with this node's cosignatures where it is another's; of the own log also where it is not countersigned yet. */
  mirrored: (c: Cryptography, origin: string) => `/public/mirror/${publicFolder(c, origin)}/checkpoint`,
  entries: (c: Cryptography, origin: string, index: number, width: number) => `/public/mirror/${publicFolder(c, origin)}/${entriesPath(index, width)}`,
  tile: (tile: TileAddress) => `/public/${tilePath(tile)}`,
};

export function publicFolder(c: Cryptography, origin: string): string {
  return logFolder(c, publicLogOf(origin));
}
