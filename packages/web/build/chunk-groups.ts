import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * One file instead of many small ones for what nearly every officers' screen shows: it compresses better and comes in one answer. What the public site shows too stays out of it, so that the site does not load the router; what rests
 * on React Aria stays out as well, and so comes with the screens that have fields and dialogs.
 */
export function chunkGroups() {
  const shown = reachedFrom(fileURLToPath(new URL("../src/public.tsx", import.meta.url)));
  return [{ name: "leaf", test: (id: string) => LIGHT.test(id) && !shown.has(id), minShareCount: 3 }];
}

/** Modules of the house that are no controls. */
const LIGHT = /\/packages\/web\/src\/(design\/(?!choice|check|radios|dialog|tabs|fold|menu|text|number|date|file|trigger|field|sources|gallery)|reader\/(?!aria|central)|words\/|node\/(?!kept|typed|ended)|frame\/)[a-z-]+\.tsx?$/;

/** The house's own modules that a module imports at once, and theirs. */
function reachedFrom(entry: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(entry) || !existsSync(entry)) return seen;
  seen.add(entry);
  for (const [, from] of readFileSync(entry, "utf8").matchAll(/^(?:import|export)\s(?!type)[^"]*?from "(\.[^"]+)"/gm)) reachedFrom(resolve(dirname(entry), from!), seen);
  return seen;
}
