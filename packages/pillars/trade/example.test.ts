import { readFileSync } from "node:fs";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { expect, test } from "vitest";
import { runTrade, type TradeParameters } from "./engine/index.ts";
import { readTradeFile } from "./read-file.ts";
import { inputOf } from "./shared-data.ts";
import { SHIPPED_CLAIMS, shippedPath } from "./shipped.ts";

test("the example of the README runs on the shipped claims, and every setting of it shows as one", () => {
  const { document, problems } = readTradeFile(nodeCryptography, "claims", readFileSync(shippedPath(SHIPPED_CLAIMS.file)), SHIPPED_CLAIMS.about);
  expect(problems).toEqual([]);
  const parameters = JSON.parse(readFileSync(shippedPath("parameters-example.json"), "utf8")) as TradeParameters;
  const { path, contradictions } = runTrade(inputOf([document], { ictGoods: null, ictServices: null }), parameters);
  expect(path?.withGas.growth).toMatchObject({ value: "12.700920", unit: "percent a year", basis: "setting" });
  expect(path?.withoutGas).not.toBeNull();
  expect(path?.ictPart).toMatchObject({ share: "0.05", published: false });
  expect(contradictions.groups.length).toBeGreaterThan(0);
});
