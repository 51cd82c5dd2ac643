import { decodeBase64, decodeBundle, decodeUtf8, encodeUtf8, LedgerError, MAX_PUBLIC_DOCUMENT_BYTES, type Cryptography } from "@mithaq/ledger";
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { z } from "zod";
import { KeeperError } from "../keeper/keeper.ts";
import { makePayload } from "../payload/make-payload.ts";
import { PayloadError } from "../payload/payload-store.ts";
import { boundedRequest } from "../peer/bounded-request.ts";
import { defaultLimits, type PeerLinkLimits } from "../peer/peer-link-limits.ts";
import { safeText } from "../peer/safe-text.ts";
import { MAX_PUBLIC_ENTRY_BYTES } from "./public-entry.ts";
import { publicPaths } from "./public-paths.ts";
import { BUNDLE, type PublicItem } from "./public-tables.ts";

/** What a node asks of another party's node about public logs. Everything that comes back is unverified. Rejects with KeeperError as a peer link does. */
export interface PublicLink {
  /** The party at the other end. */
  readonly origin: string;
  /** The newest note that it holds of this party's public log, its own or its copy of another's; undefined where it holds none. */
  checkpoint(party: string): Promise<string | undefined>;
  /** Entries [from, to) of this party's public log. */
  entries(party: string, from: number, to: number): Promise<Uint8Array[]>;
  /** A document and its salt; undefined where it does not have it. */
  item(digest: string): Promise<PublicItem | undefined>;
}

/** A public document as it is served: `salt` in base64, the document's canonical text. */
export const publicItemShape = z.strictObject({ salt: z.string().length(44), document: z.string() });
export { MAX_PUBLIC_DOCUMENT_BYTES as MAX_DOCUMENT_BYTES } from "@mithaq/ledger";

/** The open routes of another party's node: nothing is signed, for nothing there is secret; bounded in bytes and time as all that comes from a peer. */
export function openPublicLink(cryptography: Cryptography, origin: string, url: string, some: Partial<PeerLinkLimits> = {}): PublicLink {
  const limits = { ...defaultLimits, ...some };
  const base = url.replace(/\/+$/, "");
  const agent = base.startsWith("https:") ? new HttpsAgent(CONNECTIONS) : new HttpAgent(CONNECTIONS);

  async function find(part: string, path: string, maxBytes: number): Promise<Uint8Array | undefined> {
    const subject = `${part} from ${origin}`;
    const { status, body } = await boundedRequest(() => ({ url: new URL(base + path), method: "GET", headers: {} }), agent, { ...limits, maxBytes }, subject);
    if (status === 404) return undefined;
    if (status !== 200) throw new KeeperError("refused", subject, `${subject} was refused: ${status} ${safeText(new TextDecoder().decode(body))}`);
    return body;
  }

  return {
    origin,
    async checkpoint(party) {
      const body = await find(`public checkpoint of ${party}`, publicPaths.mirrored(cryptography, party), limits.noteBytes);
      return body === undefined ? undefined : wellFormed(`public checkpoint of ${party} from ${origin}`, () => decodeUtf8(body, "note"));
    },
    async entries(party, from, to) {
      const entries: Uint8Array[] = [];
      for (let at = from; at < to; ) {
        const index = Math.floor(at / BUNDLE);
        const width = Math.min(to - index * BUNDLE, BUNDLE);
        const part = `public entries ${at} to ${index * BUNDLE + width} of ${party}`;
        const body = await find(part, publicPaths.entries(cryptography, party, index, width), width * (MAX_PUBLIC_ENTRY_BYTES + 2));
        if (body === undefined) throw new KeeperError("short", part, `${origin} does not give the ${part}, though its checkpoint covers them.`);
        entries.push(...wellFormed(part, () => decodeBundle(body, width)).slice(at - index * BUNDLE));
        at = index * BUNDLE + width;
      }
      return entries;
    },
    async item(digest) {
      const body = await find(`public item ${digest}`, publicPaths.item(digest), 2 * MAX_PUBLIC_DOCUMENT_BYTES);
      return body === undefined ? undefined : wellFormed(`public item ${digest} from ${origin}`, () => publicItemShape.parse(JSON.parse(decodeUtf8(body, "item"))));
    },
  };
}

/** Whether salt and document make the digest that an entry quotes. */
export function makesDigest(c: Cryptography, { salt, document }: PublicItem, digest: string): boolean {
  try {
    return makePayload(c, decodeBase64(salt, "salt"), encodeUtf8(document)).digest === digest;
  } catch (error) {
    if (error instanceof LedgerError || error instanceof PayloadError) return false;
    throw error;
  }
}

const CONNECTIONS = { keepAlive: true, maxSockets: 4, maxFreeSockets: 1, timeout: 4_000 };

function wellFormed<T>(subject: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof LedgerError || cause instanceof SyntaxError || cause instanceof z.ZodError)) throw cause;
    throw new KeeperError("garbage", subject, `${subject} is malformed: ${safeText(cause.message)}`, { cause });
  }
}
