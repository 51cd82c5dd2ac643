import type { Clock } from "@mithaq/accord";
import { parseDecimal } from "@mithaq/ledger";
import { Refusal } from "../../node/refusal.ts";

/** `ORIGIN=SIZE,ORIGIN=SIZE` as a frontier. Throws Refusal `input`. */
export function parseFrontier(text: string): Clock {
  const sizes: [string, number][] = [];
  for (const part of text.split(",")) {
    const at = part.lastIndexOf("=");
    const origin = part.slice(0, at);
    if (at < 1 || sizes.some(([known]) => known === origin)) {
      throw new Refusal("input", { field: "frontier", expected: "each log once, as ORIGIN=SIZE, separated by commas", remedy: "take the frontier from: mithaq state-hash" });
    }
    sizes.push([origin, parseDecimal(part.slice(at + 1), "frontier")]);
  }
  return Object.fromEntries(sizes);
}

export function formatFrontier(frontier: Clock): string {
  return Object.entries(frontier).map(([origin, size]) => `${origin}=${size}`).join(",");
}
