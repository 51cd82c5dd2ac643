import { formatAssent, formatPropose, formatSignature, NEW_OBJECT, type Content, type Pair } from "@mithaq/accord";
import { canonicalDocument, type JsonValue } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NodeClient } from "../api/client.ts";
import { fromWire } from "../api/errors.ts";
import { openLocalClient } from "../api/local-client.ts";
import { makePayload } from "../payload/make-payload.ts";
import { PlayedNodes, type Agreed, type Told, type Who } from "../programme/testing/played-nodes.ts";
import { alignClauses, MOST_TEXT } from "./clause-texts.ts";

const [A, B] = ["example.org/a", "example.org/b"];
const en = (text: string) => ({ en: text, fa: `${text} (fa)` });
const TERMS = { binding: "binding", prevailing: "en", entryIntoForce: { on: "signature" }, duration: { years: 2 }, renewal: "none", notice: { months: 6 } };
const RAILWAYS = { type: "memorandum", title: en("On railways"), languages: ["fa", "en"], terms: TERMS, sample: true };
const FIRST = { en: [{ id: "1", kind: "principle", heading: "Purpose", text: "Rails are laid." }, { id: "2", text: "Each pays its half." }], fa: [{ id: "1", text: "ریل گذاشته می‌شود." }] };

/** One agreement with two versions and two rivals on the second, at two real nodes; read through the contract. */
describe("agreements", { timeout: 120_000 }, () => {
  let nodes: PlayedNodes;
  let a: NodeClient;
  let b: NodeClient;
  let first: Agreed;
  let second: Agreed;
  const rivals: Partial<Record<Who, Told>> = {};

  /** Proposes with a text beside the log, which is put at both nodes: documents travel with the servers, which do not run here. */
  const propose = async (who: Who, content: object, texts: unknown, pair: Pair = [NEW_OBJECT, null]) => {
    const payload = makePayload(nodeCryptography, randomBytes(32), canonicalDocument({ texts } as JsonValue));
    for (const node of [nodes.a, nodes.b]) await node.payloads.put(payload);
    return { digest: payload.digest, ...(await nodes.tell(who, formatPropose("agreement", { pairs: [pair], content: content as Content, payload: { digest: payload.digest, bytes: payload.bytes.length, mediaType: "application/json" } }))) };
  };
  const agree = async (content: object, texts: unknown, pair?: Pair): Promise<Agreed> => {
    const proposal = await propose("a", content, texts, pair);
    await nodes.exchange();
    await nodes.tell("b", formatAssent("agreement", proposal));
    await nodes.exchange();
    const object = proposal.pairs[0]![0];
    return { object, seal: (await a.objects.get({ id: object })).proposals.find((one) => one.id === proposal.id)!.seal! };
  };

  beforeAll(async () => {
    nodes = await PlayedNodes.open();
    a = openLocalClient(nodes.a);
    b = openLocalClient(nodes.b);
    first = await agree(RAILWAYS, FIRST);
    for (const who of ["a", "b"] as const) await nodes.tell(who, formatSignature("agreement", first.object, first.seal, { on: "2030-01-02", capacity: en("Minister") }));
    await nodes.exchange();
    second = await agree(RAILWAYS, { ...FIRST, en: [...FIRST.en, { id: "3", text: "Trains run daily." }] }, [first.object, first.seal]);
    await nodes.agree("a", "agreement", { type: "protocol", title: en("Protocol"), languages: ["en"], parent: first.object, sample: true });
    for (const clause of ["10", "2", undefined]) await nodes.agree("a", "commitment", { title: en(`By ${clause}`), deliverable: en("x"), obligors: [A], owed: "one", standing: "active", sample: true, follows: { object: first.object, ...(clause === undefined ? {} : { clause }) } });
    for (const who of ["a", "b"] as const) rivals[who] = await propose(who, RAILWAYS, { en: [{ id: "1", text: `Rails of ${who}.` }] }, [second.object, second.seal]);
    await nodes.exchange();
  });
  afterAll(() => nodes?.close());

  test("list - legal and assent state, versions, rivals; in pages", async () => {
    const { agreements, total, next } = await b.agreements.list({ day: "2030-02-01" });
    expect([total, next]).toEqual([2, null]);
    const railways = agreements.find((one) => one.id === first.object);
    expect(railways).toMatchObject({ type: "memorandum", versions: 2, proposals: 2, rivals: true, prevailing: "en", unsigned: [A, B], legal: { state: "in-force" }, languages: ["fa", "en"], assented: [A, B] });
    expect(agreements.find((one) => one.parent === first.object)).toMatchObject({ type: "protocol", rivals: false, proposals: 0, legal: { state: "text" }, unsigned: [] });
    const page = await b.agreements.list({ limit: 1 });
    const rest = await b.agreements.list({ limit: 1, after: page.next! });
    expect([...page.agreements, ...rest.agreements].map((one) => one.id)).toEqual(agreements.map((one) => one.id));
    expect(rest.next).toBeNull();
  });

  test("what deadlines count from - agreements with terms, with the days on which they were signed and entered into force; one alone where it is asked for", async () => {
    const { agreements, sessions, parties } = await b.commitments.events({ day: "2030-02-01" });
    expect(agreements).toEqual([{ id: first.object, title: en("On railways"), signedOn: "2030-01-02", inForceOn: "2030-01-02" }]);
    expect([sessions, parties]).toEqual([[], []]);
    expect((await b.commitments.events({ day: "2029-12-31" })).agreements).toMatchObject([{ signedOn: null, inForceOn: null }]);
    expect((await b.commitments.events({ object: "example.org/none" })).agreements).toEqual([]);
  });

  test("one - every proposal with its author, rivals with the rule's advice alike on both nodes, what follows in order of clause", async () => {
    const [own, other] = await Promise.all([a.agreements.one({ id: first.object, day: "2030-02-01" }), b.agreements.one({ id: first.object, day: "2030-02-01" })]);
    expect(own.rivals).toEqual(other.rivals);
    expect(own.rivals).toHaveLength(1);
    expect([rivals.a!.id, rivals.b!.id]).toContain(own.rivals[0]!.advised);
    expect(own.proposals.map((one) => [one.by, one.state])).toEqual([[A, "sealed"], [A, "sealed"], [A, "standing"], [B, "standing"]]);
    expect(own.following).toMatchObject({ total: 3, items: [{ clause: "2" }, { clause: "10" }, { clause: null }] });
    expect(own.children).toMatchObject([{ kind: "agreement", title: en("Protocol") }]);
    expect(own.legal).toMatchObject({ state: "in-force", amending: second.seal });
    const child = await a.agreements.one({ id: own.children[0]!.id });
    expect(child.parent).toMatchObject({ id: first.object, title: en("On railways") });
  });

  test("text - clauses aligned by id, of a version and of what is compared with it; a missing language stays missing", async () => {
    const { text, against } = await b.agreements.text({ id: first.object, version: second.seal, against: first.seal });
    expect(text).toMatchObject({ act: second.seal, state: "agreed", by: A, held: true, languages: ["fa", "en"] });
    expect(text.clauses.map((one) => [one.id, one.kind, Object.keys(one.texts).sort()])).toEqual([["1", "principle", ["en", "fa"]], ["2", null, ["en"]], ["3", null, ["en"]]]);
    expect(against!.clauses.map((one) => one.id)).toEqual(["1", "2"]);
    expect((await a.agreements.text({ id: first.object, version: rivals.b!.id })).text).toMatchObject({ state: "standing", by: B, clauses: [{ id: "1", texts: { en: { heading: null, text: "Rails of b." } } }] });
  });

  test("text - a version that is none of its, and a text too large to lay open", async () => {
    expect(fromWire(await a.agreements.text({ id: first.object, version: "0".repeat(64) }).catch((error: unknown) => error))).toMatchObject({ code: "not-found", field: "version" });
    const large = await propose("a", { ...RAILWAYS, title: en("Large") }, { en: [{ id: "1", text: "x".repeat(MOST_TEXT) }] });
    expect(fromWire(await a.agreements.text({ id: large.object, version: large.id }).catch((error: unknown) => error))).toMatchObject({ code: "too-large" });
  });

  test("text - a document that is not here is said to be missing, not shown as an empty text", async () => {
    const proposal = await propose("a", { ...RAILWAYS, title: en("Gone") }, FIRST);
    await nodes.a.payloads.erase(proposal.digest);
    expect((await a.agreements.text({ id: proposal.object, version: proposal.id })).text).toMatchObject({ held: false, clauses: [], languages: ["fa", "en"] });
  });

  test("originals - one a party: equal content, swapped precedence", async () => {
    const originals = await a.agreements.originals({ id: first.object });
    expect(originals.map((one) => [one.party, one.precedence])).toEqual([[A, [A, B]], [B, [B, A]]]);
    expect(new Set(originals.map((one) => one.contentHash)).size).toBe(1);
  });

  test("releases - neither, proposed, released by all", async () => {
    expect(await a.agreements.releases({ objects: [first.object] })).toMatchObject({ objects: [{ id: first.object, released: null }], proposals: [] });
    const proposal = await nodes.propose("a", "release", { objects: [first.object], statement: en("Both publish it."), sample: true });
    await nodes.exchange();
    expect((await b.agreements.releases({ objects: [first.object] })).proposals).toMatchObject([{ proposal: proposal.id, by: A, awaiting: [B], statement: en("Both publish it.") }]);
    await nodes.tell("b", formatAssent("release", { ...proposal, digest: null }));
    await nodes.exchange();
    expect(await b.agreements.releases({ objects: [first.object] })).toMatchObject({ objects: [{ released: { release: proposal.object, statement: en("Both publish it.") } }], proposals: [] });
  });
});

test("alignClauses - a clause that the first language lacks stands behind the one that it follows in its own", () => {
  const clauses = alignClauses({ fa: [{ id: "1", text: "a" }, { id: "3", text: "c" }], en: [{ id: "0", text: "z" }, { id: "1", text: "a" }, { id: "2", text: "b" }, { id: "3", text: "c" }] }, ["fa", "en"]);
  expect(clauses.map((one) => one.id)).toEqual(["0", "1", "2", "3"]);
});
