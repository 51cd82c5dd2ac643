import { expect, test } from "vitest";
import { capitalEscapes, toCellText, wholeLetters } from "./cell-text.ts";

test("cell text - what XML cannot carry is escaped, what looks like an escape too, letters beyond the basic plane and DELETE stand as themselves in the end", () => {
  expect(toCellText("a\u0000b\rc\nd\te_x0041_ _x00zz_")).toBe("a_x0000_b_x000D_c\nd\te_x005F_x0041_ _x00zz_");
  for (const text of ["\u{1F469}\u007F", "_xD83D__xDE00_", "_x007F_", "_x005F_x007F_", "plain"]) expect(wholeLetters(toCellText(text))).toBe(text.replaceAll(/_(?=x[0-9A-F]{4}_)/g, "_x005F_"));
  expect(capitalEscapes("_x000e_ _x005f_xfffe_ _xyzzy_")).toBe("_x000E_ _x005F_xfffe_ _xyzzy_");
});
