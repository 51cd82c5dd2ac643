import { expect, test } from "vitest";
import { generateKey, nodeCryptography, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { formatAssent, formatCharter, formatCharterSign, formatMandateGrant, formatPropose, NEW_OBJECT, proposalsOf } from "@mithaq/accord";
import { readContext } from "./ground.ts";
import { rowOf } from "./held-row.ts";
import { credentialOf, makeParty } from "../simulation/party.ts";
import { keeperLink } from "../simulation/keeper-link.ts";
import { SimulatedNode } from "../simulation/node.ts";
import { pullOnce } from "../sync/pull.ts";

const c = nodeCryptography;
const signer = (algorithm: Parameters<typeof generateKey>[0]) => signerFromPrivateKey(generateKey(algorithm));

test("from founding to countersigned - two keepers, real cryptography, two round trips", async () => {
  const parties = ["a.example/log", "b.example/log"].map((origin) => makeParty(c, origin, signer));
  const { bytes: charter } = formatCharter(c, {
    title: { en: "A programme" }, parties: parties.map((party) => party.file), languages: ["en"], limits: { bytesPerDay: 1_000_000, actsPerDay: 1000, openProposals: 10 }, sample: true,
  });
  let now = 1_800_000_000_000;
  const settings = { cryptography: c, charter, random: (n: number) => crypto.getRandomValues(new Uint8Array(n)), clock: () => (now += 10) };
  const [a, b] = parties.map((party) => new SimulatedNode(party, settings)) as [SimulatedNode, SimulatedNode];
  await a.start();
  await b.start();
  const pull = (to: SimulatedNode, from: SimulatedNode) =>
    pullOnce(to.keeper, keeperLink(from.origin, async () => ({ keeper: from.keeper, payloads: from.payloads, poked: () => undefined })), { cryptography: c, batch: 1024, clock: settings.clock, also: [] });

  expect((await a.keeper.status()).mode).toBe("unfounded");
  await a.asRoot(formatCharterSign(a.origin));
  await b.asRoot(formatCharterSign(b.origin));
  expect((await a.keeper.status()).mode).toBe("founding");
  await pull(a, b);
  await pull(b, a);
  expect((await a.keeper.status()).mode).toBe("running");

  const officers = [signer("Ed25519"), signer("Ed25519")];
  const mandates: string[] = [];
  for (const [at, node] of [a, b].entries()) {
    const granted = await node.asRoot(formatMandateGrant({ role: { en: "Joint secretary" }, acts: ["*.*"], scope: null, from: 0, to: null, credential: credentialOf(officers[at]!) }));
    const [entry] = await node.keeper.read((reader) => reader.entries(node.origin, granted.index, granted.index + 1));
    mandates.push((JSON.parse(new TextDecoder().decode(entry)) as { objects: [[string]] }).objects[0][0]);
  }
  await pull(a, b);
  await pull(b, a);

  const document = await a.putDocument("Article 1");
  const proposed = await a.act(
    formatPropose("agreement", {
      pairs: [[NEW_OBJECT, null]], content: { type: "agreement", title: { en: "A text" }, languages: ["en"], sample: true },
      payload: { digest: document.digest, bytes: document.bytes.length, mediaType: "application/json" },
    }),
    mandates[0]!, officers[0]!, "00".repeat(16),
  );
  const object = `${a.origin}/${"00".repeat(16)}`;
  // One round trip: the proposal there, the assent back …
  await pull(b, a);
  expect(b.payloads.held.has(document.digest)).toBe(true);
  await b.act(formatAssent("agreement", { id: proposed.id, pairs: [[object, null]], digest: document.digest }), mandates[1]!, officers[1]!);
  await pull(a, b);
  const view = async (node: SimulatedNode) =>
    node.keeper.read(async (reader) => {
      const row = (await reader.rows([object])).get(object)!;
      const context = await readContext({ parts: { charter, cryptography: c } as never, cryptography: c, charter: JSON.parse(new TextDecoder().decode(charter)) as never, charterId: "", party: node.origin }, reader);
      return { status: row.status, proposal: proposalsOf(context, rowOf(row), new Map())[0]! };
    });
  expect((await view(a)).status).toBe("decided");
  // … the second: the seal there, the receipt back.
  await pull(b, a);
  await pull(a, b);
  expect((await view(a)).status).toBe("countersigned");
  expect((await view(a)).proposal.receipts.length).toBe(1);

  await pull(b, a);
  expect(await a.keeper.stateHash()).toEqual(await b.keeper.stateHash());
  const status = await a.keeper.status();
  expect(status.faults).toEqual([]);
  expect(status.logs.every((log) => log.judged === log.size && log.waiting === null)).toBe(true);
});
