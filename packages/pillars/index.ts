import type { Pillar } from "./contract.ts";
import { trade } from "./trade/pillar.ts";

/** The pillars of this program. Adding one adds a folder and its line here. */
export const PILLARS: readonly Pillar[] = [
  trade,
];

export * from "./computed.ts";
export * from "./contract.ts";
export { FIELD_NAMES } from "./names.ts";
