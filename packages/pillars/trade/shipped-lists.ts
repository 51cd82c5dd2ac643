import { readFileSync } from "node:fs";
import type { Cryptography } from "@mithaq/ledger";
import type { GoodsList, ServicesList } from "./engine/index.ts";
import { readGoodsList, readServicesList } from "./import/index.ts";
import { SHIPPED_GOODS, SHIPPED_SERVICES, shippedPath } from "./shipped.ts";

/** The lists of ICT codes that come with the pillar, read once. The list of goods is a reconstruction, and every result says so. Throws Error where the pillar's own data are damaged. */
export function shippedLists(cryptography: Cryptography): { readonly ictGoods: GoodsList; readonly ictServices: ServicesList } {
  known ??= readLists(cryptography);
  return known;
}

let known: ReturnType<typeof readLists> | undefined;

function readLists(cryptography: Cryptography): { readonly ictGoods: GoodsList; readonly ictServices: ServicesList } {
  const goods = readGoodsList(cryptography, readFileSync(shippedPath(SHIPPED_GOODS.file)), SHIPPED_GOODS.about).list;
  const services = readServicesList(cryptography, readFileSync(shippedPath(SHIPPED_SERVICES.file)), SHIPPED_SERVICES.about).list;
  if (goods === null || services === null) throw new Error("The lists of ICT codes that come with the trade pillar cannot be read.");
  return { ictGoods: goods, ictServices: services };
}
