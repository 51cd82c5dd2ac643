import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusal } from "../testing/index.ts";
import { decodeBase64, encodeBase64 } from "./base64.ts";

describe("base64", () => {
  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(decodeBase64(encodeBase64(bytes), "x")).toEqual(bytes);
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      }),
      { seed: 1 },
    );
  });

  it.each(["QQ", "QQ=", "QR==", "QUI", "QUJ=", "Q Q==", "QQ==\n", " QQ==", "QQ-_", "QUI=QUI=", "Q", "====", "QQ===", "QÖ=="])("refuses %j", (text) => {
    expect(refusal(() => decodeBase64(text, "x"))).toBe("base64");
  });

  it("accepts no text but the one that it would write", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("A", "Q", "R", "/", "+", "-", "_", "=", " ", "\n"), maxLength: 8 }), (text) => {
        const rewritten = refusal(() => decodeBase64(text, "x")) === undefined ? encodeBase64(decodeBase64(text, "x")) : text;
        expect(rewritten).toBe(text);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });
});
