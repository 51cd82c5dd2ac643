import { execFileSync, spawnSync } from "node:child_process";

/** Why poppler's tools cannot be used here, or undefined where they can. */
export const POPPLER_MISSING = ["pdftotext", "pdfinfo"].some((tool) => spawnSync(tool, ["-v"]).error !== undefined) ? "poppler-utils is not installed" : undefined;

/** A rectangle of every page, in points from the upper left corner. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The document's text as pdftotext reads it, page after page, every line in the logical order of a paragraph of direction `base`, made {@link comparable}. */
export function readBack(pdf: Uint8Array, base: "rtl" | "ltr", crop?: Crop): string {
  const text = execFileSync("pdftotext", ["-q", "-nopgbrk", ...(crop === undefined ? [] : areaOf(crop)), "-", "-"], { input: pdf, maxBuffer: 64 * 1024 * 1024 }).toString("utf8");
  return comparable(text.split("\n").map((line) => inLogicalOrder(line, base)).join("\n"));
}

/** The letters of the text in the order of the content stream, that is as a reader of the tags comes upon them; without spaces and signs. */
export function lettersInOrder(pdf: Uint8Array, crop: Crop): string {
  return lettersOf(execFileSync("pdftotext", ["-q", "-raw", "-nopgbrk", ...areaOf(crop), "-", "-"], { input: pdf, maxBuffer: 64 * 1024 * 1024 }).toString("utf8"));
}

export function lettersOf(text: string): string {
  return comparable(text).replace(/[\s\p{P}]/gu, "");
}

/** What pdfinfo says of the file, with `args` such as -struct. */
export function pdfInfo(pdf: Uint8Array, ...args: string[]): string {
  return execFileSync("pdfinfo", [...args, "-"], { input: pdf, maxBuffer: 64 * 1024 * 1024, stdio: ["pipe", "pipe", "ignore"] }).toString("utf8");
}

/** Presentation forms, bidi marks and breaks of lines are a page's, not the text's: taken away on both sides before comparing. A line may break after a dash. Order of letters and words stays. */
export function comparable(text: string): string {
  return text.normalize("NFKC").replaceAll("\u0647\u0654", "\u06c0").replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "").replace(/\s+/gu, " ").replace(/(?<=[-–—]) /gu, "").trim();
}

function areaOf(crop: Crop): string[] {
  return Object.entries({ "-x": crop.x, "-y": crop.y, "-W": crop.width, "-H": crop.height }).flatMap(([name, value]) => [name, String(Math.round(value))]);
}

/**
 * poppler takes each page for left-to-right or right-to-left as a whole. On the latter it writes a line between U+202B and U+202C, letters in logical order, and
 * each stretch of numbers and Latin in it, with the spaces and signs around, as it is seen from the left, between U+202A and U+202C; on the former the other way
 * round. Here every line is put in the logical order that its paragraph's own direction gives (UAX #9, rule L2 backwards). Letters within a word are never moved.
 */
function inLogicalOrder(line: string, base: "rtl" | "ltr"): string {
  const pageIsRtl = WHOLE_LINE.test(line.trim());
  if (base === "rtl") return pageIsRtl ? line.replace(/\u202a([^\u202c]*)\u202c/gu, (_, run: string) => reversed(run, SEEN)) : reversed(line, SEEN);
  return pageIsRtl ? reversed(line.trim().slice(1), /\u202a[^\u202c]*\u202c|[\s\S]/gu) : line;
}

function reversed(text: string, pieces: RegExp): string {
  return [...text.matchAll(pieces)].toReversed().map(([piece]) => piece).join("");
}

const WHOLE_LINE = /^\u202b(?:[^\u202a-\u202c]|\u202a[^\u202c]*\u202c)*\u202c$/u;

/** What keeps its order in a line seen from the left: right-to-left stretches, groups of a hash, Latin passages, numbers. */
const SEEN = /\u202b[^\u202c]*\u202c|[0-9a-f]{8,16}(?: [0-9a-f]{8,16})+|[A-Za-z](?:[A-Za-z0-9 .,’'-]*[A-Za-z0-9])?|[0-9a-f]{8}|[0-9۰-۹٠-٩]+(?:[.,٬٫][0-9۰-۹٠-٩]+)*|[\s\S]/gu;
