import { encodeBundle, encodeUtf8, formatPolicy, LedgerError, parseTilePath } from "@mithaq/ledger";
import { type Context, Hono } from "hono";
import { ArchiveError } from "../../export/archive-error.ts";
import { answerError } from "../../peer/peer-refusal.ts";
import { readGround, type PublicGround, type PublicParts } from "../../public-log/public-ground.ts";
import { publicLogOf, publicPolicy } from "../../public-log/public-keys.ts";
import { publicFolder } from "../../public-log/public-paths.ts";
import { BUNDLE, bundleOf, headOf, itemOf, publicTiles } from "../../public-log/public-tables.ts";
import { provePublicItem } from "../../public-log/prove-item.ts";
import type { StoreReader } from "../../store/store.ts";
import { limitRate } from "./limit-rate.ts";
import { publicFiguresCsv, publicObjectsCsv } from "./open-data.ts";
import { readPublicIndex, type Withheld } from "./public-index.ts";
import { formatReleasedText, releasedTextDigest } from "./released-text.ts";
import type { Shown } from "./shown.ts";

export interface PublicRoutesParts {
  readonly public: { readonly store: Pick<PublicParts["store"], "read"> } & Parameters<typeof readGround>[0];
  /** How many agreed objects are not public, by kind. */
  readonly withheld: () => Promise<readonly Withheld[]>;
  /** What the public site shows besides the log; without it, the log alone is served. */
  readonly shown?: Shown;
  readonly failed?: (path: string, error: Error) => void;
}

/**
 * What anyone may read, without a key and from any page: this party's public log as static tiles (C2SP tlog-tiles), its newest countersigned checkpoint, the released documents with their salts, an
 * index, proofs, and the copies of the other parties' public logs; and for the public site the released part of the programme (JSON, CSV), the texts that were released and the charter. Of the shared plane nothing else is
 * read here than what `readPublic` gives of released objects, and counts of what is withheld.
 *
 * What is not there is 404; a path that is none, 400.
 */
export function publicRoutes(parts: PublicRoutesParts): Hono {
  const app = new Hono();
  const read = <T>(work: (reader: StoreReader, ground: PublicGround) => Promise<T>) => parts.public.store.read(async (reader) => work(reader, await readGround(parts.public, reader)));

  app.use("/public/*", async (c, next) => {
    await next();
    c.res.headers.set("access-control-allow-origin", "*");
  });
  const limited = limitRate({ burst: 300, perSecond: 20 });
  for (const path of ["/public/index.json", "/public/proof/*", "/public/programme.json", "/public/objects.csv", "/public/figures.csv", "/public/text/*"]) app.use(path, limited);
  if (parts.shown !== undefined) showProgramme(app, parts.shown, read);
  app.get("/public/checkpoint", async (c) => text(c, await read(async (reader, { own }) => (await headOf(reader, publicLogOf(own)))?.complete?.note)));
  app.get("/public/policy", async (c) => text(c, await read(async (_reader, ground) => formatPolicy(publicPolicy(ground.context, ground.own, ground.rows)))));
  app.get("/public/index.json", async (c) => {
    const page = DECIMAL.exec(c.req.query("page") ?? "0");
    if (page === null) return c.text("page: a number is expected\n", 400, FRESH);
    const withheld = await parts.withheld();
    return c.json(await read((reader, ground) => readPublicIndex(reader, ground, Number(page[0]), withheld)), 200, FRESH);
  });
  app.get("/public/items/:digest", async (c) => {
    const item = DIGEST.test(c.req.param("digest")) ? await read((reader) => itemOf(reader, c.req.param("digest"))) : undefined;
    return item === undefined ? absent(c) : c.json(item, 200, FOREVER);
  });
  app.get("/public/proof/:index", async (c) => {
    const index = DECIMAL.exec(c.req.param("index"));
    return index === null ? absent(c) : c.json(await read((reader, ground) => provePublicItem(reader, ground, Number(index[0]))), 200, FRESH);
  });
  app.get("/public/tile/*", async (c) => tile(c, await read(async (reader, { own }) => readTile(reader, publicLogOf(own), c.req.path))));
  app.get("/public/mirror/:folder/checkpoint", async (c) =>
    text(c, await read(async (reader, ground) => {
      const party = partyIn(ground, c.req.param("folder"));
      const head = party === undefined ? undefined : await headOf(reader, publicLogOf(party));
      return head?.complete?.size === head?.size ? head?.complete?.note : head?.note;
    })));
  app.get("/public/mirror/:folder/tile/*", async (c) =>
    tile(c, await read(async (reader, ground) => {
      const party = partyIn(ground, c.req.param("folder"));
      return party === undefined ? undefined : readTile(reader, publicLogOf(party), c.req.path);
    })));
  app.all("/public/*", absent);
  app.onError((error, c) => {
    if (error instanceof ArchiveError) return c.text(`${error.message}\n`, error.code === "not-found" ? 404 : 409, { ...FRESH, ...OPEN });
    if (!(error instanceof LedgerError)) parts.failed?.(c.req.path, error);
    const answer = answerError(c, error);
    answer.headers.set("access-control-allow-origin", "*");
    return answer;
  });
  return app;
}

type Read = <T>(work: (reader: StoreReader, ground: PublicGround) => Promise<T>) => Promise<T>;

function showProgramme(app: Hono, shown: Shown, read: Read): void {
  app.get("/public/programme.json", async (c) => {
    const { programme, etag } = await shown.programme();
    return tagged(c, etag, () => c.json(programme, 200, { ...ASKED_ANEW, etag }));
  });
  for (const [path, format] of [["/public/objects.csv", publicObjectsCsv], ["/public/figures.csv", publicFiguresCsv]] as const) {
    app.get(path, async (c) => {
      const { programme, etag } = await shown.programme();
      return tagged(c, etag, () => c.body(format(programme), 200, { ...ASKED_ANEW, etag, "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${path.slice(path.lastIndexOf("/") + 1)}"` }));
    });
  }
  app.get("/public/text/:index", async (c) => {
    const index = DECIMAL.exec(c.req.param("index"));
    const digest = index === null ? undefined : await read((reader, ground) => releasedTextDigest(reader, ground, Number(index[0])));
    const text = digest === undefined ? undefined : formatReleasedText(digest, await shown.document(digest));
    return text === undefined ? absent(c) : c.json(text, 200, FRESH);
  });
}

/** What a browser has already is not sent again. */
function tagged(c: Context, etag: string, whole: () => Response): Response {
  return c.req.header("if-none-match") === etag ? c.body(null, 304, { ...ASKED_ANEW, etag }) : whole();
}

const OPEN = { "access-control-allow-origin": "*" };
const ASKED_ANEW = { "cache-control": "public, no-cache" };
const FRESH = { "cache-control": "no-store" };
/** A tile of a given width, or a document of a given digest, never changes. */
const FOREVER = { "cache-control": "public, max-age=31536000, immutable" };
const DIGEST = /^[0-9a-f]{64}$/;
const DECIMAL = /^(0|[1-9][0-9]{0,8})$/;
const HASH_BYTES = 32;

function partyIn({ context, own, others }: PublicGround, folder: string): string | undefined {
  return [own, ...others].find((party) => publicFolder(context.cryptography, party) === folder);
}

async function readTile(reader: StoreReader, log: string, path: string): Promise<Uint8Array | undefined> {
  const wanted = parseTilePath(path.slice(path.indexOf("/tile/") + 1));
  const size = (await headOf(reader, log))?.size ?? 0;
  if (wanted.kind === "entries") {
    const bundle = (await bundleOf(reader, log, wanted.index)).slice(0, wanted.width);
    return bundle.length < wanted.width || wanted.index * BUNDLE + wanted.width > size ? undefined : encodeBundle(bundle.map(({ entry }) => encodeUtf8(entry)));
  }
  const { level, index, width } = wanted.tile;
  const held = await publicTiles(reader, log).tile(level, index, width);
  return held === undefined || held.length < width * HASH_BYTES ? undefined : held.subarray(0, width * HASH_BYTES);
}

function tile(c: Context, bytes: Uint8Array | undefined): Response {
  return bytes === undefined ? absent(c) : c.body(new Uint8Array(bytes), 200, { ...FOREVER, "content-type": "application/octet-stream" });
}

function text(c: Context, body: string | undefined): Response {
  return body === undefined ? absent(c) : c.text(body, 200, FRESH);
}

function absent(c: Context): Response {
  return c.text("not here\n", 404, FRESH);
}
