import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, linearSrgb, readColours, type Oklch } from "./testing/contrast.ts";

const colours = readColours(readFileSync(new URL("tokens.css", import.meta.url), "utf8"));
const of = (token: string, theme: "light" | "dark"): Oklch => {
  const found = colours.get(token);
  if (found === undefined) throw new Error(`${token} is no colour of tokens.css.`);
  return found[theme];
};

/** WCAG 2.2, 1.4.3: words 4.5 to 1. */
const WORDS: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ["--ink", ["--paper", "--leaf", "--wash", "--lapis-wash", "--firuze-wash", "--clay-wash", "--ochre-wash"]],
  ["--ink-soft", ["--paper", "--leaf", "--wash", "--lapis-wash", "--firuze-wash", "--clay-wash", "--ochre-wash"]],
  ["--lapis", ["--paper", "--leaf", "--wash", "--lapis-wash", "--ochre-wash", "--clay-wash"]],
  ["--on-lapis", ["--lapis-fill", "--lapis-deep"]],
  ["--firuze-ink", ["--paper", "--leaf", "--wash", "--firuze-wash"]],
  ["--clay-ink", ["--paper", "--leaf", "--wash", "--clay-wash", "--lapis-wash"]],
  ["--ochre-ink", ["--paper", "--leaf", "--wash", "--ochre-wash", "--lapis-wash"]],
];
/** 1.4.11: marks, outlines of controls and of bricks, the focus: 3 to 1. */
const MARKS: readonly (readonly [mark: string, grounds: readonly string[]])[] = [
  ["--control-line", ["--paper", "--leaf", "--wash"]],
  ["--focus", ["--paper", "--leaf", "--wash", "--lapis-wash"]],
  ["--firuze", ["--leaf"]],
  ["--firuze-ink", ["--leaf", "--wash", "--lapis-wash"]],
  ["--clay", ["--leaf", "--paper"]],
  ["--brick-line", ["--leaf", "--paper", "--wash", "--lapis-wash"]],
  ["--on-lapis", ["--lapis-fill"]],
];

describe.each(["light", "dark"] as const)("contrast on the %s sheet", (theme) => {
  test.each(WORDS.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))("words in %s on %s", (ink, ground) => {
    expect(contrast(of(ink, theme), of(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARKS.flatMap(([mark, grounds]) => grounds.map((ground) => [mark, ground] as const)))("%s as a mark on %s", (mark, ground) => {
    expect(contrast(of(mark, theme), of(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

describe("the measure itself", () => {
  const grey = (light: number): Oklch => ({ light, chroma: 0, hue: 0 });

  test("black on white is 21 to 1", () => {
    expect(contrast(grey(0), grey(1))).toBeCloseTo(21, 3);
  });

  test("sRGB red comes back from its OKLCH (CSS Color 4: 62.8% 0.2577 29.23)", () => {
    const [r, g, b] = linearSrgb({ light: 0.62796, chroma: 0.25768, hue: 29.234 });
    expect([r, g, b].map((channel) => Math.abs(Number(channel.toFixed(3))))).toEqual([1, 0, 0]);
  });

  test("the tokens of the design page are the tokens of the light sheet", () => {
    expect(["--paper", "--ink", "--lapis", "--firuze", "--brick", "--gold"].map((token) => Object.values(of(token, "light")))).toEqual([[0.97, 0.012, 85], [0.24, 0.03, 265], [0.38, 0.12, 262], [0.62, 0.1, 195], [0.8, 0.045, 65], [0.7, 0.1, 85]]);
  });
});
