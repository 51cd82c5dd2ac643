import { describe, expect, it } from "vitest";
import { refusal } from "../testing/index.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

describe("UTF-8", () => {
  it.each(["", "میثاق", "پيمان\u200cنامه", "\u{1f600}", "\ufeffmark", "\u0000"])("keeps %j as it is", (text) => {
    expect(decodeUtf8(encodeUtf8(text), "x")).toBe(text);
  });

  it.each([[[0xff]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]], [[0xe2, 0x82]], [[0xf4, 0x90, 0x80, 0x80]]])("refuses the bytes %j", (bytes) => {
    expect(refusal(() => decodeUtf8(Uint8Array.from(bytes), "x"))).toBe("utf8");
  });
});
