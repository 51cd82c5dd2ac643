import { encodeUtf8, formatNote, parseNote } from "@mithaq/ledger";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { putValue } from "../keeper/standing.ts";
import { makePayload } from "../payload/make-payload.ts";
import { openMemoryStore } from "../store/memory.ts";
import type { StoreWriter } from "../store/store.ts";
import { formatPublicEntry, type PublicEntry } from "./public-entry.ts";
import { publicFault, readGround } from "./public-ground.ts";
import { publicLogOf } from "./public-keys.ts";
import { publicPaths } from "./public-paths.ts";
import { bundleOf, headOf, itemOf, putHead, putRecords, rootWith } from "./public-tables.ts";
import { publicRound } from "./public-round.ts";
import { namedBy, readDocument, readRelease } from "./read-released.ts";
import { signPublicHead } from "./sign-public.ts";
import { commitmentOf, openPublicPair, type Agreed, type PublicPair, type Side } from "./testing/public-pair.ts";

let pair: PublicPair;
let commitment: Agreed;
let released: Agreed;
beforeEach(async () => {
  pair = await openPublicPair();
  commitment = await pair.agree("commitment", commitmentOf(pair, "Courses"));
  released = await release(commitment);
});
afterEach(() => pair.close());

const release = (...objects: Agreed[]) => pair.agree("release", { objects: objects.map((one) => one.object), sample: true });
const store = (side: Side) => pair.office[side].node.store;
const head = (side: Side, of: Side = side) => store(side).read((reader) => headOf(reader, publicLogOf(pair.origin[of])));
const subject = (of: Side) => publicFault(pair.origin[of]);

/** What a lying node would publish: an entry and a document of its own making, rightly signed, as if its program allowed it. */
async function forge(side: Side, change: Partial<PublicEntry>, document?: string): Promise<void> {
  const log = publicLogOf(pair.origin[side]);
  const honest = await store(side).read(async (reader) => ({ ground: await readGround(pair.parts(side), reader), head: await headOf(reader, log) }));
  const text = document ?? (await honestDocument());
  const salt = pair.parts(side).random(32);
  const entry: PublicEntry = {
    v: 1, kind: "mithaq/public-item", charter: honest.ground.context.charterId, release: released.seal, object: commitment.object, text: commitment.seal, digest: makePayload(c, salt, encodeUtf8(text)).digest,
    bytes: Buffer.byteLength(text), mediaType: "application/json", ...change,
  };
  const line = formatPublicEntry(entry);
  const size = honest.head?.size ?? 0;
  await store(side).write(async (writer) => {
    const root = await rootWith(c, writer, log, size, [encodeUtf8(line)]);
    await putRecords(c, writer, log, size, [{ entry: line, object: entry.object, release: entry.release, digest: entry.digest, kind: "commitment", title: {}, salt: Buffer.from(salt).toString("base64"), document: text }]);
    await putHead(writer, log, { size: size + 1, note: signPublicHead(honest.ground, pair.parts(side).keys, size + 1, root), cosigned: honest.head?.cosigned ?? {}, complete: honest.head?.complete ?? null });
  });
}

/** The document as the other side makes it. */
async function honestDocument(): Promise<string> {
  await pair.round("a");
  return store("a").read(async (reader) => (await itemOf(reader, (await bundleOf(reader, publicLogOf(pair.origin.a), 0))[0]!.digest))!.document);
}

describe("a party that publishes what was not released so", () => {
  test.each<[string, () => Promise<void>, string]>([
    ["another document of the released object", async () => forge("b", {}, (await honestDocument()).replace("Courses", "Nothing")), "entries-differ"],
    ["another text", async () => forge("b", { text: released.seal }), "entries-differ"],
    ["an object that the release does not name", () => forge("b", { object: `${pair.origin.b}/${"0".repeat(32)}` }), "entries-differ"],
    ["a release that nobody sealed", () => forge("b", { release: "ab".repeat(32) }), "missing-acts"],
    ["a seal that is no release's", () => forge("b", { release: commitment.seal }), "missing-acts"],
    ["another charter", () => forge("b", { charter: "cd".repeat(32) }), "other-charter"],
    ["a document of another digest", () => forge("b", { digest: "ef".repeat(32) }), "payload-corrupt"],
  ])("%s - not cosigned, and the fault is shown", async (_, lie, reason) => {
    await lie();
    await pair.round("a");
    expect(await pair.faults("a")).toMatchObject({ [subject("b")]: reason });
    expect(await head("a", "b")).toBeUndefined();
    await pair.round("b");
    expect((await pair.get("b", publicPaths.checkpoint)).status).toBe(404);
    expect((await pair.get("b", publicPaths.proof(0))).status).toBe(409);
  });

  test("the same item twice - not cosigned", async () => {
    await pair.settle();
    await forge("b", {});
    await pair.round("a");
    expect(await pair.faults("a")).toMatchObject({ [subject("b")]: "entries-differ" });
    expect((await head("a", "b"))?.size).toBe(1);
  });
});

describe("a party that publishes earlier than this node knows", () => {
  test("a release that is sealed and whose receipts have not come yet - it waits, without a fault, and is cosigned once they have", async () => {
    await pair.settle();
    const early = await pair.agree("release", { objects: [commitment.object], sample: true }, { countersign: false });
    const document = await store("a").read(async (reader) => {
      const { context } = await readGround(pair.parts("a"), reader);
      const release = (await readRelease(reader, context, early.seal))!;
      expect(release.countersigned).toBe(false);
      return readDocument(reader, context, (await namedBy(reader, release, commitment.object))[0]!);
    });
    await forge("b", { release: early.seal }, Buffer.from(document!.bytes).toString());
    await pair.round("a");
    expect([(await head("a", "b"))?.size, await pair.faults("a")]).toEqual([1, {}]);
    await pair.exchange();
    await pair.settle();
    expect([(await head("a", "b"))?.size, await pair.faults("a")]).toEqual([2, {}]);
  });
});

describe("forks", () => {
  test.each([0, 1])("another signed head at the size that was cosigned, or %i beyond it - a fork, with both notes; nothing of it is cosigned any more", async (beyond) => {
    const before = store("b").snapshot();
    await pair.settle();
    const cosigned = (await head("a", "b"))!;
    const document = await honestDocument();
    pair.office.b.node.store = openMemoryStore(before);
    await pair.office.b.node.start();
    for (let more = 0; more <= beyond; more += 1) await forge("b", more === 0 ? {} : { text: released.seal }, document);
    await pair.round("a");
    const fault = (await pair.office.a.node.keeper.status()).faults.find((one) => one.subject === subject("b"));
    expect(fault?.reason).toBe("fork");
    expect(fault?.evidence?.map((note) => parseNote(note).text.split("\n")[1])).toEqual(["1", String(1 + beyond)]);
    expect(await head("a", "b")).toEqual(cosigned);
    // Its own node finds the honest copy at the other side, and stops signing too.
    await pair.round("b");
    expect(await pair.faults("b")).toMatchObject({ [subject("b")]: "fork" });
    await release(commitment);
    expect((await pair.round("b")).added).toBe(0);
  });

  test("an older head than the one cosigned is shown as rolled back, and healed when the newer one is served again", async () => {
    await pair.settle();
    const older = (await head("b"))!.note;
    await release(await pair.agree("commitment", commitmentOf(pair, "More")));
    await pair.settle();
    pair.alter.b = (path, honest) => (path === publicPaths.mirrored(c, pair.origin.b) ? new Response(older) : honest);
    await pair.round("a");
    expect(await pair.faults("a")).toEqual({ [subject("b")]: "rolled-back" });
    pair.alter.b = undefined;
    await pair.round("a");
    expect(await pair.faults("a")).toEqual({});
  });
});

describe("what is lost and found", () => {
  test("an old backup restored - what was published is taken back from the other party's copy, salts and all, before anything is signed", async () => {
    const before = store("b").snapshot();
    await pair.settle();
    const published = (await head("b"))!;
    pair.office.b.node.store = openMemoryStore(before);
    await pair.office.b.node.start();
    expect(await head("b")).toBeUndefined();
    await release(await pair.agree("commitment", commitmentOf(pair, "More")));
    pair.alter.a = () => new Response("no", { status: 503 });
    expect((await pair.round("b")).added).toBe(0); // nobody has shown a copy
    pair.alter.a = undefined;
    await pair.settle();
    expect((await head("b"))?.size).toBe(2);
    expect((await head("a", "b"))?.size).toBe(2);
    expect(await pair.faults("a")).toEqual({});
    expect(parseNote(published.complete!.note).text).toContain("\n1\n");
  });

  test("in recovery a node neither publishes nor cosigns", async () => {
    await store("b").write((writer) => putValue(writer, "standing", "mode", { mode: "recovery", why: "a test", answered: [], lost: false }));
    for (let rounds = 0; rounds < 2; rounds += 1) expect([(await pair.round("a")).pending, (await pair.round("b")).added]).toEqual([true, 0]);
    expect([await head("b"), await head("b", "a")]).toEqual([undefined, undefined]);
    expect((await pair.get("a", publicPaths.checkpoint)).status).toBe(404);
    await store("b").write((writer) => putValue(writer, "standing", "mode", null));
    await pair.settle();
    expect((await pair.get("a", publicPaths.checkpoint)).status).toBe(200);
  });

  test.each(["public.bundle", "public.tile", "public.item", "public.place", "public.head"])("a crash as %s is written leaves nothing; the next round publishes once", async (table) => {
    const parts = pair.parts("b");
    const failing = { ...parts, store: { ...parts.store, write: <T>(work: (writer: StoreWriter) => Promise<T>) => parts.store.write((writer) => work(crashingAt(writer, table))) } };
    const linkless = () => ({ origin: pair.origin.a, checkpoint: async () => undefined, entries: async () => [], item: async () => undefined });
    await expect(publicRound(failing, linkless)).rejects.toThrow("crash");
    expect(await head("b")).toBeUndefined();
    expect((await publicRound(parts, linkless)).added).toBe(1);
    expect((await publicRound(parts, linkless)).added).toBe(0);
    await pair.settle();
    expect(await pair.faults("a")).toEqual({});
  });
});

function crashingAt(writer: StoreWriter, table: string): StoreWriter {
  return new Proxy(writer, {
    get(target, name) {
      const held: unknown = Reflect.get(target, name);
      if (typeof held !== "function") return held;
      if (name !== "putValue") return held.bind(target) as unknown;
      return async (...given: Parameters<StoreWriter["putValue"]>) => {
        if (given[0] === table) throw new Error("crash");
        return target.putValue(...given);
      };
    },
  });
}

describe("bad input from a peer", () => {
  test("a flipped byte of anything it serves - refused with a fault, and healed once it is served right", async () => {
    await pair.round("b");
    const paths = [publicPaths.mirrored(c, pair.origin.b), publicPaths.entries(c, pair.origin.b, 0, 1), "/public/items/"];
    for (const path of paths) {
      for (const at of [0, 40, 90, 150]) {
        pair.alter.b = async (asked, honest) => {
          if (!asked.startsWith(path)) return honest;
          const bytes = new Uint8Array(await honest.arrayBuffer());
          bytes[at] = bytes[at]! ^ 1;
          return new Response(bytes, honest);
        };
        await pair.round("a");
        expect([path, at, await head("a", "b")]).toEqual([path, at, undefined]);
        expect([path, at, Object.keys(await pair.faults("a"))]).toEqual([path, at, [subject("b")]]);
      }
    }
    pair.alter.b = undefined;
    await pair.settle();
    expect(await pair.faults("a")).toEqual({});
  });

  test.each([0, 1, 2])("a damaged line %i of the copy that it gives back - not taken for a countersignature, and nothing else is spoilt", async (line) => {
    await pair.round("b");
    await pair.round("a");
    pair.alter.a = async (path, honest) => {
      if (path !== publicPaths.mirrored(c, pair.origin.b) || !honest.ok) return honest;
      const { text, signatures } = parseNote(await honest.text());
      return new Response(formatNote({ text, signatures: signatures.map((one, at) => (at === line ? { ...one, signature: one.signature.toReversed() } : one)) }));
    };
    await pair.round("b");
    expect((await pair.get("b", publicPaths.checkpoint)).status).toBe(404);
    pair.alter.a = undefined;
    await pair.settle();
    expect((await pair.get("b", publicPaths.checkpoint)).status).toBe(200);
    expect([await pair.faults("a"), await pair.faults("b")]).toEqual([{}, {}]);
  });
});
