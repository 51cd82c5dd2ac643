import { expect, test } from "vitest";
import { formatCharter, formatCharterSign, formatMandateGrant } from "@mithaq/accord";
import { generateKey, nodeCryptography as c, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { keeperLink } from "../simulation/keeper-link.ts";
import { SimulatedNode } from "../simulation/node.ts";
import { credentialOf, makeParty } from "../simulation/party.ts";
import { pullOnce } from "../sync/pull.ts";

const signer = (algorithm: Parameters<typeof generateKey>[0]) => signerFromPrivateKey(generateKey(algorithm));

test("hands checked in workers - the same state as without, and a forged hand is invalid on both", async () => {
  const parties = ["a.example/log", "b.example/log"].map((origin) => makeParty(c, origin, signer));
  const limits = { bytesPerDay: 1_000_000, actsPerDay: 1000, openProposals: 10 };
  const { bytes: charter } = formatCharter(c, { title: { en: "A programme" }, parties: parties.map((party) => party.file), languages: ["en"], limits, sample: true });
  const clock = (): number => 1_800_000_000_000;
  const settings = { cryptography: c, charter, random: (count: number) => crypto.getRandomValues(new Uint8Array(count)), clock };
  const nodes = [...parties, parties[1]!].map((party) => new SimulatedNode(party, settings));
  const [a, plain, threaded] = nodes as [SimulatedNode, SimulatedNode, SimulatedNode];
  await a.start();
  await plain.start();
  await threaded.start((parts) => ({ ...parts, workers: 1 }));
  await a.asRoot(formatCharterSign(a.origin));
  const pull = (to: SimulatedNode, from: SimulatedNode) =>
    pullOnce(to.keeper, keeperLink(from.origin, async () => ({ keeper: from.keeper, payloads: from.payloads, poked: () => undefined })), { cryptography: c, batch: 16, whole: 0, clock, also: [] });
  await pull(plain, a);
  await pull(threaded, a);
  await plain.asRoot(formatCharterSign(plain.origin));
  await pull(a, plain);
  const grant = formatMandateGrant({ role: { en: "Officer" }, acts: ["*.*"], scope: null, from: 0, to: null, credential: credentialOf(signer("Ed25519")) });
  for (let at = 0; at < 60; at += 1) await a.asRoot(grant);
  await expect(a.act(grant, `${a.origin}/root`, signer("Ed25519"))).rejects.toMatchObject({ code: "invalid", field: "hand-signed" });
  await pull(plain, a);
  await pull(threaded, a);
  const frontier = { [a.origin]: 62 };
  expect((await plain.keeper.stateHash(frontier)).hash).toBe((await a.keeper.stateHash(frontier)).hash);
  const { logs } = await threaded.keeper.status();
  expect(logs.find((log) => log.origin === a.origin)).toMatchObject({ size: 62 });
  await threaded.keeper.close();
});
