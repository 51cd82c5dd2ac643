import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chooseLanguage, isScreenLanguage } from "./screen-languages.ts";

test.each([
  [undefined, undefined, "fa"], ["ckb", "en", "ckb"], ["xx", "ar-IQ,en;q=0.5", "ar"], [undefined, "de, en;q=0.3, ar;q=0.8", "ar"], [undefined, "ku-IQ, de", "fa"], [undefined, "ckb-IQ", "ckb"],
  [undefined, "en;q=0, ar;q=0.1", "ar"], [undefined, "EN-gb", "en"], [undefined, "*", "fa"],
] as const)("chosen %j, accepted %j - %s", (chosen, accepted, language) => {
  expect(chooseLanguage(chosen, accepted)).toBe(language);
});

test("whatever is sent - one of the four", () => {
  fc.assert(fc.property(fc.option(fc.string(), { nil: undefined }), fc.option(fc.string(), { nil: undefined }), (chosen, accepted) => {
    expect(isScreenLanguage(chooseLanguage(chosen, accepted))).toBe(true);
  }));
});
