import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** Where the templates stand; the compiler reads nothing outside it. */
export const TEMPLATES = fileURLToPath(new URL("templates/", import.meta.url));

/** The one compiler of this process, with the documents' own fonts: made at the first call, kept warm after it. */
export function typstCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: FONTS.map((name) => readFileSync(new URL(`fonts/${name}.ttf`, import.meta.url))) }] });
  return compiler;
}

/** Derived by fonts/derive.py under names of their own, so that a font of the same name on the machine never takes their place. */
const FONTS = ["MithaqSans-Regular", "MithaqSans-Bold", "MithaqNaskh-Regular", "MithaqNaskh-Bold", "MithaqKufi-SemiBold"];

let compiler: NodeCompiler | undefined;
