import { serve } from "@hono/node-server";
import { charterId, formatAssent, formatPropose, formatSaying, formatSubmission, NEW_OBJECT, parseCharter, type Content, type Pair, type PayloadReference } from "@mithaq/accord";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { once } from "node:events";
import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { publicRoutes } from "../../api/public/public-routes.ts";
import { cutsOf } from "../../keeper/standing.ts";
import { foundPair, linkTo, pull, serveKeeper, type Alter, type TestOffice } from "../../peer/testing/served-keeper.ts";
import type { PublicParts } from "../public-ground.ts";
import { openPublicLink } from "../public-link.ts";
import { publicRound, type PublicMemory, type PublicRound } from "../public-round.ts";

export type Side = "a" | "b";
/** An object and the seal of its newest version. */
export interface Agreed {
  readonly object: string;
  readonly seal: string;
}

/** Two parties' real keepers with a public log each, served over real HTTP; nothing happens but what a test asks for. */
export interface PublicPair {
  readonly office: Record<Side, TestOffice>;
  readonly origin: Readonly<Record<Side, string>>;
  /** What this side's public routes answer instead, where a test says so. */
  readonly alter: Record<Side, Alter | undefined>;
  /** Proposed by `a`, assented to by `b`, and both know it countersigned; `countersign: false`: sealed, and `b` has not answered. */
  agree(kind: string, content: Content, options?: { readonly base?: Agreed; readonly countersign?: boolean; readonly payload?: PayloadReference }): Promise<Agreed>;
  /** A report by `a` on an agreed object, confirmed by `b` where asked. */
  report(about: Agreed, content: Content, confirmed: boolean): Promise<void>;
  exchange(): Promise<void>;
  round(side: Side): Promise<PublicRound>;
  /** Rounds of both until both have nothing left to do. */
  settle(): Promise<void>;
  parts(side: Side): PublicParts;
  get(side: Side, path: string): Promise<Response>;
  faults(side: Side): Promise<Record<string, string>>;
  close(): Promise<void>;
}

export async function openPublicPair(): Promise<PublicPair> {
  const office: Record<Side, TestOffice> = await foundPair();
  const sides = ["a", "b"] as const;
  const origin = { a: office.a.node.origin, b: office.b.node.origin };
  const alter: PublicPair["alter"] = { a: undefined, b: undefined };
  const memory: Record<Side, PublicMemory> = { a: {}, b: {} };
  const founded = { charter: parseCharter(c, office.a.node.charter), charterId: charterId(c, office.a.node.charter), cryptography: c };

  const parts = (side: Side): PublicParts => {
    const { node } = office[side];
    return {
      store: node.store, keys: node.party.keys(node.generation), keeper: node.keeper, clock: Date.now, random: (bytes) => new Uint8Array(randomBytes(bytes)),
      contextAt: async (reader) => ({ ...founded, cuts: await cutsOf(reader) }),
    };
  };
  const open = async (side: Side) => {
    const fetch = async (request: Request) => {
      const honest = await publicRoutes({ public: parts(side), withheld: async () => [] }).fetch(request);
      return alter[side] === undefined ? honest : alter[side](new URL(request.url).pathname, honest);
    };
    const server = serve({ fetch, port: 0, hostname: "127.0.0.1" });
    await once(server, "listening");
    return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  };
  const served = { a: await open("a"), b: await open("b") };

  const exchange = async (): Promise<void> => {
    const keepers = { a: await serveKeeper(office.a.node), b: await serveKeeper(office.b.node) };
    for (const _ of [1, 2, 3]) {
      await pull(office.b.node, linkTo(office.b.node, office.a.node, keepers.a.url));
      await pull(office.a.node, linkTo(office.a.node, office.b.node, keepers.b.url));
    }
    await Promise.all([keepers.a.close(), keepers.b.close()]);
  };
  const act = (side: Side, draft: Parameters<TestOffice["node"]["act"]>[0], nonce?: string) => office[side].node.act(draft, office[side].mandate, office[side].officer, ...(nonce === undefined ? [] : [nonce]));
  const newNonce = () => randomBytes(16).toString("hex");
  const sealOf = async (proposal: string, object: string): Promise<string> => {
    const row = (await office.a.node.keeper.read((reader) => reader.rows([object]))).get(object);
    const facts = row!.facts as unknown as { kind: string; content: { proposal: string; id: string } }[];
    return facts.find((fact) => fact.kind.endsWith(".seal") && fact.content.proposal === proposal)!.content.id;
  };

  const pair: PublicPair = {
    office, origin, alter, parts, exchange,
    async agree(kind, content, { base, countersign = true, payload } = {}) {
      const nonce = newNonce();
      const draft = formatPropose(kind, { pairs: [[base?.object ?? NEW_OBJECT, base?.seal ?? null]], content, payload: payload ?? null });
      const { id } = await act("a", draft, nonce);
      const object = base?.object ?? `${origin.a}/${nonce}`;
      const pairs: Pair[] = [[object, base?.seal ?? null]];
      const [toA, toB] = [await serveKeeper(office.a.node), await serveKeeper(office.b.node)];
      await pull(office.b.node, linkTo(office.b.node, office.a.node, toA.url));
      await act("b", formatAssent(kind, { id, pairs, digest: payload?.digest ?? null }));
      await pull(office.a.node, linkTo(office.a.node, office.b.node, toB.url));
      await Promise.all([toA.close(), toB.close()]);
      if (countersign) await exchange();
      return { object, seal: await sealOf(id, object) };
    },
    async report(about, content, confirmed) {
      const nonce = newNonce();
      const { id } = await act("a", formatSubmission("report", { about: [[about.object, about.seal]], content }), nonce);
      await exchange();
      if (confirmed) await act("b", formatSaying("report", "confirm", [[about.object, about.seal], [`${origin.a}/${nonce}`, null]], { version: id }));
      await exchange();
    },
    round: (side) => publicRound(parts(side), (party) => {
      const other = sides.find((one) => origin[one] === party);
      return other === undefined ? undefined : openPublicLink(c, party, served[other].url);
    }, memory[side]),
    async settle() {
      for (let left = 10; left > 0; left -= 1) {
        const rounds = [await pair.round("a"), await pair.round("b")];
        if (rounds.every((round) => !round.pending)) return;
      }
      throw new Error(`the public logs did not settle: ${JSON.stringify([await pair.faults("a"), await pair.faults("b")])}`);
    },
    get: (side, path) => fetch(served[side].url + path),
    faults: async (side) => Object.fromEntries((await office[side].node.keeper.status()).faults.map((fault) => [fault.subject, fault.reason])),
    close: async () => void (await Promise.all(sides.map((side) => new Promise((resolve) => served[side].server.close(resolve))))),
  };
  return pair;
}

export const commitmentOf = (pair: PublicPair, title: string): Content => ({
  title: { en: title }, deliverable: { en: `${title}: what is delivered` }, obligors: [pair.origin.a], owed: "one", obligees: [pair.origin.b], standing: "active", pillar: "academy", sample: true,
});

export const reportOf = (value: string, narrative: string): Content => ({
  period: { from: "2026-01-01", to: "2026-06-30", calendar: "gregorian" }, narrative: { en: narrative }, claims: "fulfilled", values: [{ name: { en: "trained" }, value }], evidence: [], plane: "shared", sample: true,
});
