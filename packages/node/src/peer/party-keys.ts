import { type FoldContext, keysRowId, keyState, logKeys, partyOfOrigin } from "@mithaq/accord";
import { parseVkey, type VerifierKey } from "@mithaq/ledger";
import { rowOf } from "../keeper/held-row.ts";
import type { Keeper } from "../keeper/keeper.ts";
import { cutsOf } from "../keeper/standing.ts";
import type { StoreReader } from "../store/store.ts";
import { type FindTransportKey, transportKeyId } from "./message-signature.ts";

/** The parties' keys as the record has them at this moment: what the peer routes judge requests and checkpoints by. */
export interface PartyKeys {
  /** Current and previous transport key of each party, of cut origins too: a party that knows of its cut before the others do must still be heard. */
  readonly findKey: FindTransportKey;
  /** The keys that may sign this log's checkpoint of this size; undefined where no party has this log. */
  readonly logKeys: (origin: string, size: number) => Promise<readonly VerifierKey[] | undefined>;
}

/** @param founded charter, its id and cryptography; the cuts are read with the keys. */
export function openPartyKeys(founded: Omit<FoldContext, "cuts">, read: Keeper["read"]): PartyKeys {
  const c = founded.cryptography;
  return {
    findKey: (keyId) =>
      read(async (reader) => {
        const context = { ...founded, cuts: await cutsOf(reader) };
        for (const origin of originsOf(context)) {
          for (const vkey of await transportVkeys(context, reader, origin)) {
            const { publicKey } = parseVkey(c, vkey);
            if (transportKeyId(c, origin, publicKey) === keyId) return { origin, publicKey };
          }
        }
        return undefined;
      }),
    logKeys: (origin, size) =>
      read(async (reader) => {
        const context = { ...founded, cuts: await cutsOf(reader) };
        if (partyOfOrigin(context.charter, context.cuts, origin) === undefined) return undefined;
        return logKeys(context, origin, await readKeysRow(reader, origin), size);
      }),
  };
}

function originsOf({ charter, cuts = [] }: FoldContext): string[] {
  return [...charter.parties.map((party) => party.origin), ...cuts.map((cut) => cut.successor.origin)];
}

async function transportVkeys(context: FoldContext, reader: StoreReader, origin: string): Promise<string[]> {
  const state = keyState(context, origin, (await readKeysRow(reader, origin))?.facts ?? [], "transport");
  return [state.vkey, ...state.past.slice(-1)];
}

async function readKeysRow(reader: StoreReader, origin: string) {
  const id = keysRowId(origin);
  const record = (await reader.rows([id])).get(id);
  return record === undefined ? undefined : rowOf(record);
}
