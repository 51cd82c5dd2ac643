import { intentHash, type Intent } from "@mithaq/accord";
import { encodeHex, encodeUtf8 } from "@mithaq/ledger";
import type { Payload } from "../payload/payload-store.ts";
import type { Store } from "../store/store.ts";
import type { Ground } from "./ground.ts";
import { KeeperError } from "./keeper.ts";
import { getValues, putValue } from "./standing.ts";
import type { SignedIntent } from "./append.ts";

/** The payloads of the record: which are missing here, which must go. */
export interface Documents {
  /** Throws KeeperError `payload-missing`, `payload-corrupt`: no act is formed on a payload that is not held and verified (record.md section 3). */
  requireHeld(signed: SignedIntent): Promise<void>;
  /** Digests that valid acts of other parties name and that are not held here. */
  wanted(): Promise<string[]>;
  /** Verifies and keeps a payload. Throws KeeperError `payload-corrupt`. */
  take(payload: Payload): Promise<void>;
  /** Erases what the record says is erased. */
  erase(): Promise<void>;
}

export function openDocuments(ground: Ground, store: Store): Documents {
  const { payloads } = ground.parts;

  /** A retry is answered whatever has become of its payload. */
  const standsAlready = (intent: Intent): Promise<boolean> =>
    store.read(async (reader) => (await reader.intents(intent.origin, [intentHash(ground.cryptography, intent)])).size > 0);

  const forget = async (table: "wanted" | "erase", digests: readonly string[]): Promise<void> => {
    if (digests.length === 0) return;
    await store.write(async (writer) => {
      for (const digest of digests) await putValue(writer, table, digest, null);
    });
  };

  return {
    async requireHeld({ intent }) {
      const digest = intent.payload?.digest ?? (ASSENTS.test(intent.act) ? intent.body["digest"] : null);
      if (typeof digest !== "string") return;
      if ((await payloads.get(digest)) !== undefined || (await standsAlready(intent))) return;
      throw new KeeperError("payload-missing", digest, `The payload ${digest} is not held here; put it into the payload store, or pull it, first.`);
    },
    async wanted() {
      const missing: string[] = [];
      const held: string[] = [];
      for (const digest of (await store.read((reader) => getValues(reader, "wanted"))).keys()) ((await payloads.has(digest)) ? held : missing).push(digest);
      await forget("wanted", held);
      return missing;
    },
    async take(payload) {
      const digest = encodeHex(ground.cryptography.sha256(DIGEST_PREFIX, payload.salt, payload.bytes));
      if (payload.salt.length !== SALT_BYTES || digest !== payload.digest) throw new KeeperError("payload-corrupt", payload.digest, `The payload hashes to ${digest}.`);
      await payloads.put(payload);
      await forget("wanted", [digest]);
    },
    async erase() {
      const digests = [...(await store.read((reader) => getValues(reader, "erase"))).keys()];
      for (const digest of digests) await payloads.erase(digest);
      await forget("erase", digests);
    },
  };
}

const ASSENTS = /\.(assent|yield)$/;
const DIGEST_PREFIX = encodeUtf8("mithaq/payload/v1\n");
const SALT_BYTES = 32;
