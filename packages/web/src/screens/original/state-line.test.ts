import fc from "fast-check";
import { expect, test } from "vitest";
import { formatStateLine, readStateLine } from "./state-line.ts";

const HASH = "2d396d340324a057ba1d9718f1c3ee51530700d30c796787e4b4c396c61389e6";
const LINE = `example.org/a=12,example.org/b=7 ${HASH}`;

test("both nodes write the same line, whichever party stands first in their own original", () => {
  expect(formatStateLine({ frontier: { "example.org/b": 7, "example.org/a": 12 }, hash: HASH })).toBe(LINE);
});

test("what was written is read back, with whatever spaces and letters it came through", () => {
  fc.assert(fc.property(fc.constantFrom(" ", "\n", "  ", "\t"), fc.boolean(), (space, upper) => {
    const grouped = HASH.replaceAll(/(.{8})(?=.)/g, `$1${space}`);
    expect(readStateLine(`${space}example.org/a=12,${space}example.org/b=7${space}${upper ? grouped.toUpperCase() : grouped}${space}`)).toEqual({ frontier: "example.org/a=12,example.org/b=7", hash: HASH });
  }));
});

test("what is no such line", () => {
  for (const text of ["", "hello", HASH, LINE.slice(0, -1), `${LINE}0`, LINE.replace("=", ""), LINE.replace("2d", "2g")]) expect(readStateLine(text)).toBeUndefined();
});
