import { describe, expect, test } from "vitest";
import { encodeBase64, encodeUtf8 } from "@mithaq/ledger";
import type { NodeClient } from "../api/client.ts";
import { Refusal } from "../node/refusal.ts";
import { toWire } from "../api/errors.ts";
import { compareProposals } from "./compare-proposals.ts";
import type { OpenedProgramme } from "./open-programme.ts";

/** What an officer's assent rests on: whatever a proposal says beyond, or other than, the own file must be seen. */
const OWN = "example.org/b";
const OBJECT = "example.org/a/1";
const TEXT = encodeUtf8('{"texts":{"en":[{"id":"1","text":"One"}]}}');
const CONTENT = { title: { en: "A note" }, sample: true };

const standing = { id: "f".repeat(64), kind: "agreement", state: "standing", awaiting: [OWN], pairs: [[OBJECT, null]], digest: "d".repeat(64), content: CONTENT };

async function compare(proposal: object, { status = "proposed", document = TEXT }: { status?: string; document?: Uint8Array | null } = {}) {
  const client = {
    objects: { get: async () => ({ proposals: [proposal] }) },
    payloads: {
      get: async () => {
        if (document === null) throw toWire(new Refusal("not-found", { field: "digest", expected: "a document", remedy: "wait" }));
        return { bytes: encodeBase64(document) };
      },
    },
  } as unknown as NodeClient;
  const item = { item: { key: "note", kind: "agreement" }, object: OBJECT, status, content: CONTENT, document: TEXT, title: CONTENT.title };
  const [compared] = await compareProposals(client, { own: OWN, items: [item] } as unknown as OpenedProgramme);
  return { state: compared!.state, paths: compared!.differences.map(({ path }) => path) };
}

describe("a proposal against the own file", () => {
  test("the same bytes - as in the file", async () => {
    expect(await compare(standing)).toEqual({ state: "as-in-file", paths: [] });
  });

  test.each([
    ["another word", { content: { ...CONTENT, title: { en: "A treaty" } } }, ["title.en"]],
    ["something more", { content: { ...CONTENT, pillar: "trade" } }, ["pillar"]],
    ["something less", { content: { title: CONTENT.title } }, ["sample"]],
    ["another object beside it", { pairs: [[OBJECT, null], ["example.org/a/2", "e".repeat(64)]] }, ["objects.1"]],
    ["a new version of what is agreed", { pairs: [[OBJECT, "e".repeat(64)]] }, ["objects.0.1"]],
    ["another kind", { kind: "decision" }, ["kind"]],
    ["no document", { digest: null }, ["document"]],
  ])("%s - differs", async (_name, change, paths) => {
    expect(await compare({ ...standing, ...change })).toEqual({ state: "differs", paths });
  });

  test("another document - differs, at its place; one that is no JSON too", async () => {
    expect(await compare(standing, { document: encodeUtf8('{"texts":{"en":[{"id":"1","text":"Two"}]}}') })).toEqual({ state: "differs", paths: ["document.texts.en.0.text"] });
    expect(await compare(standing, { document: encodeUtf8('{ "texts":{"en":[{"id":"1","text":"One"}]}}') })).toEqual({ state: "differs", paths: ["document"] });
    expect(await compare(standing, { document: new Uint8Array([0xff]) })).toEqual({ state: "differs", paths: ["document"] });
  });

  test("what cannot be assented to now - on its way, ended, answered already", async () => {
    expect(await compare(standing, { document: null })).toMatchObject({ state: "no-document" });
    expect(await compare(standing, { status: "ended" })).toMatchObject({ state: "ended" });
    expect(await compare({ ...standing, awaiting: [] })).toMatchObject({ state: "given" });
    expect(await compare(standing, { status: "countersigned" })).toMatchObject({ state: "given" });
  });
});
