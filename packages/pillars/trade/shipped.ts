import { fileURLToPath } from "node:url";
import type { FileAbout } from "./read-file.ts";

/** The data that comes with the pillar (data/README.md gives source and licence of each). */
export const SHIPPED_CLAIMS: { readonly file: string; readonly about: FileAbout } = {
  file: "iran_iraq_trade_claims.csv",
  about: { id: "published-claims", name: "Published claims of trade and of its target", version: "2026", source: "single facts, each with the page that states it", licence: "single facts with their pages", sample: false, pair: ["IRN", "IRQ"] },
};
export const SHIPPED_GOODS = { file: "ict_goods_hs_reconstructed.csv", about: { name: "ICT goods by HS code, reconstructed", version: "2026", source: "a reconstruction; not the list of UNCTAD", official: false } } as const;
export const SHIPPED_SERVICES = { file: "ict_services_ebops.csv", about: { name: "ICT services by EBOPS 2010 code", version: "2026", source: "MSITS 2010 and BPM6" } } as const;

export function shippedPath(file: string): string {
  return fileURLToPath(new URL(`./data/${file}`, import.meta.url));
}
