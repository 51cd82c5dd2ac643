import { canonicalDocument, type JsonValue } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ComputedError, digestsOf, formatComputed, parseComputed, recompute } from "./computed.ts";
import type { Engine } from "./contract.ts";

const sum = (version: string, add = 0): Engine => ({
  name: "sum",
  version,
  input: z.strictObject({ figures: z.array(z.int()) }),
  parameters: z.strictObject({ times: z.int() }),
  run: (input: { figures: number[] }, { times }: { times: number }, seed) => ({ sum: String(input.figures.reduce((a, b) => a + b, 0) * times + add), of: input.figures.length, seed }),
});
const GIVEN = { input: { figures: [1, 2, 3] }, parameters: { times: 2 }, seed: 7 };
const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof ComputedError) return [error.code, error.field];
    throw error;
  }
  return undefined;
};

describe("computed evidence", () => {
  test("recomputed by another node - the same bytes, for any input", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: -1000, max: 1000 }), fc.option(fc.nat()), (figures, times, seed) => {
        const { bytes, digests } = formatComputed(nodeCryptography, "tides", sum("1"), { input: { figures }, parameters: { times }, seed });
        const document = parseComputed(bytes);
        expect(canonicalDocument(document as unknown as JsonValue)).toEqual(bytes);
        expect(digestsOf(nodeCryptography, document)).toEqual(digests);
        expect(recompute(nodeCryptography, [sum("1")], digests, document)).toEqual({ output: digests.output, same: true, differsAt: null });
      }),
      { numRuns: 100 },
    );
  });

  test("an engine that computes otherwise - says where it first differs", () => {
    const { digests, document } = formatComputed(nodeCryptography, "tides", sum("1"), GIVEN);
    const again = recompute(nodeCryptography, [sum("1", 1)], digests, document);
    expect(again).toMatchObject({ same: false, differsAt: "output.sum" });
    expect(again.output).not.toBe(digests.output);
  });

  test("another version, or no such engine - nothing is compared", () => {
    const { digests, document } = formatComputed(nodeCryptography, "tides", sum("1"), GIVEN);
    expect(codeOf(() => recompute(nodeCryptography, [sum("2")], digests, document))).toEqual(["engine", "version"]);
    expect(codeOf(() => recompute(nodeCryptography, [], digests, document))).toEqual(["engine", "version"]);
  });

  test("a document that is not what the act quotes - refused, with the member that differs", () => {
    const { digests, document } = formatComputed(nodeCryptography, "tides", sum("1"), GIVEN);
    for (const [changed, field] of [[{ parameters: { times: 3 } }, "parameters"], [{ inputs: { figures: [9] } }, "inputs"], [{ seed: 8 }, "seed"], [{ output: { sum: "0" } }, "output"], [{ version: "3" }, "version"]] as const) {
      expect(codeOf(() => recompute(nodeCryptography, [sum("1")], digests, { ...document, ...changed }))).toEqual(["digest", field]);
    }
  });

  test("an output that was claimed falsely but consistently - is found by computing", () => {
    const { document } = formatComputed(nodeCryptography, "tides", sum("1"), GIVEN);
    const forged = { ...document, output: { sum: "1000", of: 3, seed: 7 } };
    expect(recompute(nodeCryptography, [sum("1")], digestsOf(nodeCryptography, forged), forged)).toMatchObject({ same: false, differsAt: "output.sum" });
  });

  test("not a document - refused", () => {
    for (const bytes of [Buffer.from("x"), Buffer.from([0xff]), Buffer.from("{}"), Buffer.from("[]"), Buffer.from('{"v":1}')]) expect(codeOf(() => parseComputed(bytes))?.[0]).toBe("document");
    expect(codeOf(() => formatComputed(nodeCryptography, "tides", sum("1"), { ...GIVEN, parameters: {} }))).toEqual(["input", "parameters.times"]);
  });
});
