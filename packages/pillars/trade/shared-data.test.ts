import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TradeError } from "./engine/index.ts";
import { formatDatasetDocument, inputOf, parseDatasetDocument, type DatasetDocument } from "./shared-data.ts";

const dataset = (id: string, sha256: string | null = null): DatasetDocument => ({ datasets: [{ id, name: "A set", version: "1", source: "a page", licence: "facts", sha256, sample: true }], claims: [], rows: [] });
const LISTS = { ictGoods: null, ictServices: null };

describe("shared datasets", () => {
  test("a document comes back as it was", () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), fc.string({ minLength: 1, maxLength: 50 }), (id, name) => {
      const document = { ...dataset(id), datasets: [{ ...dataset(id).datasets[0]!, name }] };
      fc.pre(name.isWellFormed());
      expect(parseDatasetDocument(formatDatasetDocument(document))).toEqual(document);
    }));
  });

  test("the same file from both parties enters once; another file under its id stays, for the engine to refuse", () => {
    const [one, other] = ["a".repeat(64), "b".repeat(64)];
    expect(inputOf([dataset("x", one), dataset("x", one), dataset("y", one)], LISTS).datasets.map(({ id }) => id)).toEqual(["x", "y"]);
    expect(inputOf([dataset("x", one), dataset("x", other)], LISTS).datasets).toHaveLength(2);
  });

  test("what is no document is refused with its field", () => {
    for (const [bytes, field] of [[Buffer.from("x"), "document"], [Buffer.from([0xff]), "document"], [Buffer.from('{"datasets":[],"claims":[]}'), "rows"], [Buffer.from('{"datasets":[{"id":"x"}],"claims":[],"rows":[]}'), "datasets.0.name"]] as const) {
      expect(() => parseDatasetDocument(bytes)).toThrow(TradeError);
      expect(() => parseDatasetDocument(bytes)).toThrow(expect.objectContaining({ code: "shape", field }));
    }
  });
});
