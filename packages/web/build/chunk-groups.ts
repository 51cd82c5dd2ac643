import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Two files instead of fifty small ones for what nearly every screen shows: they compress better and come in one answer. `sheet`: what the public site shows too; `leaf`: what only the officers' screens do, so that the public
 * site stays small. What rests on React Aria is in neither, and so comes with the screens that have fields and dialogs.
 */
export function chunkGroups() {
  const shown = reachedFrom(fileURLToPath(new URL("../src/public.tsx", import.meta.url)));
  const light = (id: string) => LIGHT.test(id);
  return [
    { name: "sheet", test: (id: string) => light(id) && shown.has(id), minShareCount: 2 },
    { name: "leaf", test: (id: string) => light(id) && !shown.has(id), minShareCount: 6 },
  ];
}

/** Modules of the house that are no controls. */
const LIGHT = /\/packages\/web\/src\/(design\/(?!choice|check|radios|dialog|tabs|fold|menu|text|number|date|file|trigger|field|sources|gallery)|reader\/(?!aria|central)|node\/|frame\/)[a-z-]+\.tsx?$/;

/** The house's own modules that a module imports at once, and theirs. */
function reachedFrom(entry: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(entry) || !existsSync(entry)) return seen;
  seen.add(entry);
  for (const [, from] of readFileSync(entry, "utf8").matchAll(/^(?:import|export)\s(?!type)[^"]*?from "(\.[^"]+)"/gm)) reachedFrom(resolve(dirname(entry), from!), seen);
  return seen;
}
