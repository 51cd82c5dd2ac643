import { type Cryptography, encodeHex, encodeUtf8, entriesPath, type TileAddress, tilePath } from "@mithaq/ledger";

/** The folder of a log at a mirror: SHA-256 of its origin in lower-case hex (tlog-mirror, Introduction). */
export function logFolder(cryptography: Cryptography, origin: string): string {
  return encodeHex(cryptography.sha256(encodeUtf8(origin)));
}

/** The paths that a node serves to its peers: tlog-tiles under `/mirror/<folder>`, and beside it what is Mithaq's own. */
export const peerPaths = {
  checkpoint: (folder: string) => `/mirror/${folder}/checkpoint`,
  tile: (folder: string, tile: TileAddress) => `/mirror/${folder}/${tilePath(tile)}`,
  entries: (folder: string, index: number, width: number) => `/mirror/${folder}/${entriesPath(index, width)}`,
  bridges: (folder: string) => `/mirror/${folder}/bridges`,
  cosigned: (folder: string) => `/monitoring/${folder}/checkpoint`,
  addCheckpoint: () => "/mirror/add-checkpoint",
  payload: (digest: string) => `/payloads/${digest}`,
};
