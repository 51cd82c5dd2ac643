import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where `npm run screens:build` puts the screens. */
export const BUILT_SCREENS = fileURLToPath(new URL("../../../web/dist", import.meta.url));

export interface ScreenFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** br or gzip, where the compressed copy was chosen. */
  readonly encoding: string | undefined;
  /** Whether other copies stand beside it. */
  readonly varies: boolean;
}

/**
 * A file of the built screens by its path (`/assets/x.js`), in the encoding that the reader takes and that stands beside it (`x.js.br`, `x.js.gz`); undefined where there is none, or the path is not a plain
 * one: no `..`, no dot files, no pages (those are served by their language), no compressed copies by themselves.
 */
export async function screenFile(folder: string, path: string, accepted: string | undefined): Promise<ScreenFile | undefined> {
  const type = TYPES[extname(path)];
  if (type === undefined || !/^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(path)) return undefined;
  const whole = join(folder, path);
  if (!(await isFile(whole))) return undefined;
  const beside = (await Promise.all(ENCODINGS.map(async (one) => ((await isFile(whole + one.ending)) ? [one] : [])))).flat();
  const chosen = beside.find(({ name }) => takes(accepted, name));
  return { bytes: Uint8Array.from(await readFile(whole + (chosen?.ending ?? ""))), type, encoding: chosen?.name, varies: beside.length > 0 };
}

/** A page of the screens as it was built, or undefined where nothing is built. */
export async function screenPage(folder: string, name: "index.html" | "public.html"): Promise<string | undefined> {
  try {
    return await readFile(join(folder, name), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

const ENCODINGS = [{ name: "br", ending: ".br" }, { name: "gzip", ending: ".gz" }] as const;
const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json; charset=utf-8", ".webmanifest": "application/manifest+json; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png",
  ".ico": "image/x-icon", ".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf", ".topojson": "application/json; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".wasm": "application/wasm",
};

function takes(accepted: string | undefined, encoding: string): boolean {
  return (accepted ?? "").split(",").some((part) => {
    const [name, weight] = part.trim().toLowerCase().split(";");
    return name?.trim() === encoding && !/^\s*q=0(\.0*)?\s*$/.test(weight ?? "");
  });
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}
