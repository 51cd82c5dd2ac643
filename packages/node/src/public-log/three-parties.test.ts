import { charterId, formatAssent, formatCharter, formatCharterSign, formatMandateGrant, formatPropose, NEW_OBJECT, parseCharter, type Content, type Pair } from "@mithaq/accord";
import { decodeBundle } from "@mithaq/ledger";
import { generateKey, nodeCryptography as c, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { publicRoutes } from "../api/public/public-routes.ts";
import { cutsOf } from "../keeper/standing.ts";
import { keeperLink } from "../simulation/keeper-link.ts";
import { SimulatedNode } from "../simulation/node.ts";
import { credentialOf, makeParty } from "../simulation/party.ts";
import { pullOnce } from "../sync/pull.ts";
import type { PublicParts } from "./public-ground.ts";
import { publicItemShape, type PublicLink } from "./public-link.ts";
import { publicPaths } from "./public-paths.ts";
import { publicRound } from "./public-round.ts";
import { verifyPublicProof } from "./verify-public-proof.ts";

const ORIGINS = ["one.example/mithaq", "three.example/mithaq", "two.example/mithaq"];

/** Nothing is written for two: what the third has not cosigned is not shown, and its lines travel by way of the others' copies. */
test("three parties - public only once every one of them has cosigned; each proof shows all three logs", async () => {
  const signer = (algorithm: Parameters<typeof generateKey>[0]) => signerFromPrivateKey(generateKey(algorithm));
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const parties = ORIGINS.map((origin) => makeParty(c, origin, signer));
  const limits = { bytesPerDay: 10_000_000, actsPerDay: 10_000, openProposals: 1_000 };
  const { bytes: charter } = formatCharter(c, { title: { en: "A programme" }, parties: parties.map((party) => party.file), languages: ["en"], limits, sample: true });
  const founded = { charter: parseCharter(c, charter), charterId: charterId(c, charter), cryptography: c };
  const nodes = parties.map((party) => new SimulatedNode(party, { cryptography: c, charter, random, clock: Date.now }));
  const exchange = async () => {
    for (let times = 0; times < 4; times += 1) {
      for (const to of nodes) {
        for (const from of nodes) {
          const link = keeperLink(from.origin, async () => ({ keeper: from.keeper, payloads: from.payloads, poked: () => {} }));
          if (to !== from) await pullOnce(to.keeper, link, { cryptography: c, batch: 1024, clock: Date.now, also: [] });
        }
      }
    }
  };
  for (const node of nodes) {
    await node.start();
    await node.asRoot(formatCharterSign(node.origin));
  }
  await exchange();
  const officer = signer("Ed25519");
  const mandates = await Promise.all(nodes.map(async (node) => {
    const nonce = Buffer.from(random(16)).toString("hex");
    await node.act(formatMandateGrant({ role: { en: "Secretary" }, acts: ["*.*"], scope: null, from: 0, to: null, credential: credentialOf(officer) }), `${node.origin}/root`, node.party.rootHand, nonce);
    return `${node.origin}/${nonce}`;
  }));
  await exchange();
  const agree = async (kind: string, content: Content): Promise<string> => {
    const nonce = Buffer.from(random(16)).toString("hex");
    const { id } = await nodes[0]!.act(formatPropose(kind, { pairs: [[NEW_OBJECT, null]], content, payload: null }), mandates[0]!, officer, nonce);
    const pairs: Pair[] = [[`${ORIGINS[0]}/${nonce}`, null]];
    await exchange();
    for (const at of [1, 2]) await nodes[at]!.act(formatAssent(kind, { id, pairs, digest: null }), mandates[at]!, officer);
    await exchange();
    return pairs[0]![0];
  };
  const parts = (at: number): PublicParts => ({
    store: nodes[at]!.store, keys: nodes[at]!.party.keys(nodes[at]!.generation), keeper: nodes[at]!.keeper, clock: Date.now, random, contextAt: async (reader) => ({ ...founded, cuts: await cutsOf(reader) }),
  });
  const get = async (at: number, path: string) => publicRoutes({ public: parts(at), withheld: async () => [] }).request(path);
  const linkTo = (at: number): PublicLink => {
    const found = async (path: string) => {
      const answer = await get(at, path);
      return answer.ok ? answer : undefined;
    };
    return {
      origin: ORIGINS[at]!,
      checkpoint: async (party) => (await found(publicPaths.mirrored(c, party)))?.text(),
      entries: async (party, from, to) => decodeBundle(new Uint8Array(await (await found(publicPaths.entries(c, party, 0, to)))!.arrayBuffer()), to).slice(from),
      item: async (digest) => publicItemShape.optional().parse(await (await found(publicPaths.item(digest)))?.json()),
    };
  };
  let reachable = [0, 1];
  const round = (at: number) => publicRound(parts(at), (party) => (reachable.includes(ORIGINS.indexOf(party)) ? linkTo(ORIGINS.indexOf(party)) : undefined));

  const object = await agree("commitment", { title: { en: "Courses" }, deliverable: { en: "Courses" }, obligors: [ORIGINS[0]!], owed: "one", standing: "active", sample: true });
  await agree("release", { objects: [object], sample: true });
  for (let times = 0; times < 3; times += 1) expect([(await round(0)).added, (await round(1)).added]).toEqual([0, 0]); // the third has not shown its copies
  reachable = [0, 1, 2];
  expect([(await round(0)).added, (await round(1)).added]).toEqual([1, 1]);
  await round(0);
  await round(1);
  expect((await get(0, publicPaths.checkpoint)).status).toBe(404); // cosigned by the second alone
  for (let times = 0; times < 3; times += 1) for (const at of [0, 1, 2]) await round(at);
  for (const at of [0, 1, 2]) {
    expect((await round(at)).pending).toBe(false);
    const verified = verifyPublicProof(Buffer.from(await (await get(at, publicPaths.proof(0))).arrayBuffer()), { charter });
    expect(verified).toMatchObject({ object, missing: [] });
    for (const { attestations } of verified.logs) expect(new Set(attestations.map((one) => one.party))).toEqual(new Set(ORIGINS));
    expect((await nodes[at]!.keeper.status()).faults).toEqual([]);
  }
});
