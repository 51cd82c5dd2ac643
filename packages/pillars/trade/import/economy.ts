import { plain } from "./text.ts";

/**
 * The economies that this programme is about, by the UN's number (M49), and the world as a partner. Others keep their number, as M49-792: a table of all the world's codes
 * would add nothing to figures between two States, and codes change.
 */
const BY_NUMBER: Readonly<Record<string, string>> = { "0": "WLD", "364": "IRN", "368": "IRQ" };

/** World, as files write it for a code: Comtrade W00, WITS WLD or All, BACI none. */
const WORLD = new Set(["W00", "WLD", "WLD0", "ALL", "WORLD"]);

/** The code of an economy from an ISO 3166 alpha-3 code or a number of the UN; undefined for anything else. The first usable of the texts counts. */
export function economyOf(...texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const code = plain(text ?? "").toUpperCase();
    if (WORLD.has(code)) return "WLD";
    if (/^[A-Z]{3}$/.test(code)) return code;
    if (!/^[0-9]{1,3}$/.test(code)) continue;
    const number = String(Number(code));
    return BY_NUMBER[number] ?? `M49-${number}`;
  }
  return undefined;
}
