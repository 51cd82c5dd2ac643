import { formatKeyRotation, keyDigest } from "@mithaq/accord";
import { formatNote, parseNote } from "@mithaq/ledger";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PublicIndex } from "../api/public/public-index.ts";
import { publicLogOf } from "./public-keys.ts";
import { publicPaths } from "./public-paths.ts";
import { headOf } from "./public-tables.ts";
import { commitmentOf, openPublicPair, reportOf, type Agreed, type PublicPair } from "./testing/public-pair.ts";
import { verifyPublicProof } from "./verify-public-proof.ts";

let pair: PublicPair;
beforeEach(async () => {
  pair = await openPublicPair();
});
afterEach(() => pair.close());

const index = async (side: "a" | "b") => (await (await pair.get(side, publicPaths.index)).json()) as PublicIndex;
const head = (side: "a" | "b", of: "a" | "b" = side) => pair.office[side].node.store.read((reader) => headOf(reader, publicLogOf(pair.origin[of])));
const proofFile = async (side: "a" | "b", at = 0) => Buffer.from(await (await pair.get(side, publicPaths.proof(at))).arrayBuffer());
const trust = () => ({ charter: pair.office.a.node.charter });
const release = (...objects: Agreed[]) => pair.agree("release", { objects: objects.map((one) => one.object), sample: true });

describe("the public log", () => {
  test("what all have released stands in both public logs, cosigned by the other, with a proof that is verified offline", async () => {
    const commitment = await pair.agree("commitment", commitmentOf(pair, "Advanced courses"));
    await pair.report(commitment, reportOf("97", "the narrative stays shared"), true);
    await pair.report(commitment, reportOf("120", "not confirmed"), false);
    await pair.settle();
    expect((await pair.get("a", publicPaths.checkpoint)).status).toBe(404);
    const released = await release(commitment);
    await pair.settle();
    for (const side of ["a", "b"] as const) {
      expect(await index(side)).toMatchObject({ size: 1, pending: 0, items: [{ object: commitment.object, title: { en: "Advanced courses" }, current: true }] });
      const verified = verifyPublicProof(await proofFile(side), trust());
      expect(verified).toMatchObject({ object: commitment.object, objectKind: "commitment", release: released.seal, text: commitment.seal, missing: [] });
      expect(verified.logs.map((log) => log.party)[0]).toBe(pair.origin[side]);
      for (const { party, attestations } of verified.logs) {
        const other = party === pair.origin.a ? pair.origin.b : pair.origin.a;
        expect(attestations.map((one) => [one.party, one.type])).toEqual([[party, "log"], [other, "0x04"], [other, "0x06"]]);
      }
      expect(verified.document["reports"]).toMatchObject([{ claims: "fulfilled", state: "confirmed", values: [{ value: "97" }], judgements: [{ party: pair.origin.b, verb: "confirm" }] }]);
      expect(JSON.stringify(verified.document)).not.toMatch(/narrative|"120"/);
      expect(await pair.faults(side)).toEqual({});
    }
    // Each party's own salt: the same document, two digests.
    const [a, b] = [(await index("a")).items[0]!.digest, (await index("b")).items[0]!.digest];
    expect(a).not.toBe(b);
    // Another round adds nothing and writes nothing.
    const before = [await head("a"), await head("b")];
    await pair.settle();
    expect([await head("a"), await head("b")]).toEqual(before);
  });

  test("nothing is public before the release is countersigned, and only what it names ever is", async () => {
    const named = await pair.agree("commitment", commitmentOf(pair, "Named one"));
    const other = await pair.agree("commitment", commitmentOf(pair, "CANARY-TITLE"));
    await pair.report(other, reportOf("77777.777777", "CANARY-REPORT"), true);
    const released = await pair.agree("release", { objects: [named.object], statement: { en: "CANARY-STATEMENT" }, sample: true }, { countersign: false });
    for (const side of ["a", "b", "a"] as const) expect((await pair.round(side)).added).toBe(0);
    expect(released.seal).toMatch(/^[0-9a-f]{64}$/);
    await pair.exchange();
    await pair.settle();
    const answers: string[] = [];
    for (const side of ["a", "b"] as const) {
      const items = (await index(side)).items;
      expect(items.map((item) => item.object)).toEqual([named.object]);
      const log = [pair.origin.a, pair.origin.b].flatMap((origin) => [publicPaths.mirrored(c, origin), publicPaths.entries(c, origin, 0, 1)]);
      const tiles = [publicPaths.tile({ level: 0, index: 0, width: 1 }), "/public/tile/entries/000.p/1"];
      for (const path of [publicPaths.checkpoint, publicPaths.policy, publicPaths.index, publicPaths.proof(0), ...tiles, ...log, ...items.map((item) => publicPaths.item(item.digest))]) {
        const answer = await pair.get(side, path);
        expect([path, answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([path, 200, "*"]);
        answers.push(await answer.text());
      }
      for (const path of ["/public", "/public/", "/mirror/x/checkpoint", "/public/items/" + "0".repeat(64), "/public/proof/1", "/public/proof/-1", "/public/index.json?page=x", "/public/mirror/00/checkpoint", "/public/tile/0/1", "/public/tile/entries/000.p/2"]) {
        const answer = await pair.get(side, path);
        expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
        answers.push(await answer.text());
      }
    }
    expect(answers.join("\n")).not.toMatch(/CANARY|77777\.777777/);
    expect(answers.join("\n")).not.toContain(other.object);
    expect(answers.join("\n")).toContain("Named one");
  });

  test("what came after the seal is public with the next version of the release alone", async () => {
    const commitment = await pair.agree("commitment", commitmentOf(pair, "First text"));
    const released = await release(commitment);
    await pair.settle();
    const amended = await pair.agree("commitment", commitmentOf(pair, "Second text"), { base: commitment });
    await pair.report(amended, reportOf("60", "later"), true);
    await pair.settle();
    expect((await index("a")).size).toBe(1);
    await pair.agree("release", { objects: [commitment.object], sample: true }, { base: released });
    await pair.settle();
    for (const side of ["a", "b"] as const) {
      expect((await index(side)).items.map((item) => [item.title["en"], item.current])).toEqual([["First text", false], ["Second text", true]]);
      expect(verifyPublicProof(await proofFile(side, 1), trust())).toMatchObject({ text: amended.seal, document: { reports: [{ values: [{ value: "60" }] }] } });
    }
  });

  test("one side publishes long after the other - the same document, as of the seal, whatever has happened since", async () => {
    const commitment = await pair.agree("commitment", commitmentOf(pair, "First text"));
    await release(commitment);
    expect((await pair.round("a")).added).toBe(1);
    await pair.report(await pair.agree("commitment", commitmentOf(pair, "Second text"), { base: commitment }), reportOf("60", "later"), true);
    await pair.settle();
    for (const side of ["a", "b"] as const) {
      expect(verifyPublicProof(await proofFile(side), trust())).toMatchObject({ text: commitment.seal, document: { reports: [] }, missing: [] });
      expect(await pair.faults(side)).toEqual({});
    }
  });

  test("any flipped byte of a proof file is refused, and a proof with a cosignature left out", async () => {
    await release(await pair.agree("commitment", commitmentOf(pair, "Courses")));
    await pair.settle();
    const file = await proofFile("a");
    for (let at = 0; at < file.length; at += 41) {
      const changed = Buffer.from(file);
      changed[at] = changed[at]! ^ 1;
      expect(() => verifyPublicProof(changed, trust()), `byte ${at} of ${file.length}`).toThrow(expect.objectContaining({ name: "ArchiveError", code: "proof" }));
    }
    const whole = JSON.parse(file.toString()) as { proofs: { proof: string }[] };
    const [start = "", ...rest] = whole.proofs[0]!.proof.split("\n\n");
    const { text, signatures } = parseNote(rest.join("\n\n"));
    for (const left of signatures.keys()) {
      const proof = `${start}\n\n${formatNote({ text, signatures: signatures.filter((_, at) => at !== left) })}`;
      const less = { ...whole, proofs: [{ ...whole.proofs[0], proof }] };
      expect(() => verifyPublicProof(Buffer.from(JSON.stringify(less)), trust()), `line ${left}`).toThrow(expect.objectContaining({ code: "proof" }));
    }
  });

  test.each(["log", "mirror", "mirrorPq"] as const)("a rotation of the %s key - the same heads are signed anew, and the policy that is served proves what the founding keys no longer do", async (role) => {
    await release(await pair.agree("commitment", commitmentOf(pair, "Courses")));
    await pair.settle();
    const before = await head("a");
    const { node } = pair.office.a;
    await node.asRoot(formatKeyRotation(node.origin, role, node.party.vkey(role, 1), keyDigest(c, node.party.vkey(role, 2))));
    node.generation[role] = 1;
    await node.start();
    await pair.exchange();
    await release(await pair.agree("commitment", commitmentOf(pair, "More")));
    await pair.settle();
    expect((await head("a"))?.size).toBe((before?.size ?? 0) + 1);
    for (const side of ["a", "b"] as const) {
      const policy = Buffer.from(await (await pair.get(side, publicPaths.policy)).arrayBuffer());
      expect(verifyPublicProof(await proofFile(side, 1), { policy }).logs.map((log) => log.party)).toEqual([pair.origin[side]]);
      expect(await pair.faults(side)).toEqual({});
    }
    const file = await proofFile("a", 1);
    expect(() => verifyPublicProof(file, trust())).toThrow(/policy/);
  });

  test("three hundred items - a bundle and a tile over: proofs of every part, and the index by pages", async () => {
    const objects: Agreed[] = [];
    for (let at = 0; at < 3; at += 1) objects.push(await pair.agree("commitment", commitmentOf(pair, `Commitment ${at}`)));
    for (let at = 0; at < 100; at += 1) await pair.agree("release", { objects: objects.map((one) => one.object), sample: true }, { countersign: false });
    await pair.exchange();
    await pair.settle();
    for (const [at, page] of [[0, 0], [255, 0], [256, 1], [299, 1]] as const) {
      expect(verifyPublicProof(await proofFile("a", at), trust()).logs.map((log) => log.size)).toEqual([300, 300]);
      const listed = (await (await pair.get("b", `${publicPaths.index}?page=${page}`)).json()) as { size: number; next: number | null; items: { index: number }[] };
      expect([listed.size, listed.next, listed.items.some((item) => item.index === at)]).toEqual([300, page === 0 ? 1 : null, true]);
    }
  });
});
