import fc from "fast-check";
import { expect, test } from "vitest";
import { nextPlace } from "./next-place.ts";

const HERE = "https://mithaq.example";

test("the screen that was asked for, with its filters, in the language that is read now", () => {
  expect(nextPlace("/fa/commitments/mithaq.example/tehran/ab12?tab=story#x", "ckb", HERE)).toBe("/ckb/commitments/mithaq.example/tehran/ab12?tab=story#x");
  expect(nextPlace("/en/", "en", HERE)).toBe("/en/");
});

test.each([
  undefined, 7, "", "overview", "//elsewhere.example/en/", "/\\elsewhere.example/en/", "https://elsewhere.example/en/overview", "javascript:alert(1)", "/rpc/session/leave", "/de/overview", "/en/sign-in?next=/en/sign-in", "/en/public/", "/en/../rpc/session/leave", `/en/${"x".repeat(5000)}`,
])("anything else leads to the first screen - %s", (next) => {
  expect(nextPlace(next, "fa", HERE)).toBe("/fa/");
});

test("property - whatever stands in the address, it stays below the language on this node", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string().map((rest) => `/en/${rest}`), fc.string({ unit: fc.constantFrom("/", "\\", ".", "@", ":", "e", "n", "?", "#", "%2f") })), (next) => {
    const url = new URL(nextPlace(next, "ar", HERE), HERE);
    expect(url.origin).toBe(HERE);
    expect(url.pathname.startsWith("/ar/")).toBe(true);
  }));
});
