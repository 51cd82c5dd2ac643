import { z } from "zod";
import type { JsonValue } from "@mithaq/ledger";
import { route, type PillarPorts, type PillarRoute } from "../contract.ts";
import type { SharedDataset } from "./acts.ts";
import { runTrade, TradeError, tradeInputSchema, tradeParametersSchema, type TradeInput } from "./engine/index.ts";
import { inputOf, parseDatasetDocument, type DatasetDocument } from "./shared-data.ts";

const json = z.json() as unknown as z.ZodType<JsonValue, JsonValue>;
const object = z.string().min(3).max(300);
const lists = tradeInputSchema.pick({ ictGoods: true, ictServices: true });

/** The trade pillar's part of the node's API. */
export const routes: readonly PillarRoute[] = [
  route({
    name: "datasets",
    summary: "The datasets that the parties have put before each other",
    input: z.strictObject({}),
    output: json,
    handle: async (ports) => (await ports.submissions("trade.dataset")).map(({ object, act, party, at, content, life }) => ({ object, act, party, at, life, ...content })),
  }),
  route({
    name: "input",
    summary: "The engine's input made of shared datasets (all of them, unless named), with lists of ICT codes",
    input: lists.extend({ objects: z.array(object).max(100).optional() }),
    output: json,
    handle: async (ports, { objects, ...given }) => (await sharedInput(ports, objects, given)) as unknown as JsonValue,
  }),
  route({
    name: "run",
    summary: "Run the engine on shared datasets; nothing is kept",
    input: lists.extend({ objects: z.array(object).max(100).optional(), parameters: tradeParametersSchema }),
    output: json,
    handle: async (ports, { objects, parameters, ...given }) => runTrade(await sharedInput(ports, objects, given), parameters) as unknown as JsonValue,
  }),
];

/** Rejects with TradeError `not-found` where a dataset or its document is not held. */
async function sharedInput(ports: PillarPorts, objects: readonly string[] | undefined, given: Pick<TradeInput, "ictGoods" | "ictServices">): Promise<TradeInput> {
  const shared = await ports.submissions("trade.dataset");
  const unknown = objects?.find((id) => !shared.some((one) => one.object === id));
  if (unknown !== undefined) throw new TradeError("not-found", "objects", `no shared dataset ${unknown}: see mithaq trade datasets`);
  const documents: DatasetDocument[] = [];
  for (const one of shared.filter(({ object: id }) => objects === undefined || objects.includes(id))) {
    const bytes = one.digest === null ? undefined : await ports.document(one.digest);
    if (bytes === undefined) throw new TradeError("not-found", "objects", `the document of ${(one.content as unknown as SharedDataset).dataset.name} (${one.object}) has not arrived yet, or was erased`);
    documents.push(parseDatasetDocument(bytes));
  }
  return inputOf(documents, given);
}
