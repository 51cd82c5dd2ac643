import { LedgerError } from "../ledger-error.ts";

/** What JSON can say. Of numbers, acts take safe integers alone. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** How deep objects and arrays may lie in each other. */
export const MAX_DEPTH = 32;

/**
 * Throws where a value is not one that an act may hold: `act-number` for a number that is not a safe integer, or is −0; `act-depth` over 32
 * levels; `act-json` for what JSON has no word for. Lone surrogates are looked for elsewhere.
 *
 * Returns whether the keys of every object come in the order of their UTF-16 code units, as RFC 8785 (section 3.2.3) writes them.
 */
export function requireActValue(value: JsonValue): boolean {
  return walk(value, 0);
}

function walk(value: JsonValue, depth: number): boolean {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return true;
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new LedgerError("act-number", "act", "has a number that is not a safe integer");
    return true;
  }
  if (typeof value !== "object") throw new LedgerError("act-json", "act", `has a value of type ${typeof value}`);
  if (depth === MAX_DEPTH) throw new LedgerError("act-depth", "act", `is nested deeper than ${MAX_DEPTH}`);
  return isArray(value) ? walkArray(value, depth + 1) : walkObject(value, depth + 1);
}

function walkArray(array: readonly JsonValue[], depth: number): boolean {
  let sorted = true;
  // By index: a hole in an array must be seen.
  for (let i = 0; i < array.length; i++) sorted = walk(array[i]!, depth) && sorted;
  return sorted;
}

function walkObject(object: { readonly [key: string]: JsonValue }, depth: number): boolean {
  requirePlain(object);
  const keys = Object.keys(object);
  let sorted = true;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    if (i > 0 && key < keys[i - 1]!) sorted = false;
    sorted = walk(object[key]!, depth) && sorted;
  }
  return sorted;
}

/** A Date, a Map or a class's instance would be written as something that does not read back as it. */
function requirePlain(object: object): void {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) throw new LedgerError("act-json", "act", "has an object of a class");
}

const isArray: (value: unknown) => value is readonly JsonValue[] = Array.isArray;
