import { z } from "zod";
import { decodeUtf8, type JsonValue } from "@mithaq/ledger";
import { formatComputed } from "../computed.ts";
import { route, type PillarPorts, type PillarRoute } from "../contract.ts";
import type { SharedDataset } from "./acts.ts";
import { tradeEngine } from "./engine-of-pillar.ts";
import { runTrade, TradeError, tradeInputSchema, tradeParametersSchema, type TradeInput } from "./engine/index.ts";
import { readForScreen, readInput } from "./read-for-screen.ts";
import { shippedLists } from "./shipped-lists.ts";
import { inputOf, parseDatasetDocument, type DatasetDocument } from "./shared-data.ts";

const json = z.json() as unknown as z.ZodType<JsonValue, JsonValue>;
const object = z.string().min(3).max(300);
const { ictGoods, ictServices } = tradeInputSchema.shape;
/** `shipped`: the list that comes with the pillar. */
const lists = z.strictObject({ ictGoods: z.union([z.literal("shipped"), ictGoods]), ictServices: z.union([z.literal("shipped"), ictServices]) });

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
  route({
    name: "compute",
    summary: "Run the engine on shared datasets and make the document of a computed result, with the digests that an act of evidence quotes; nothing is kept",
    input: lists.extend({ objects: z.array(object).max(100).optional(), parameters: tradeParametersSchema }),
    output: json,
    handle: async (ports, { objects, parameters, ...given }) => {
      const input = await sharedInput(ports, objects, given);
      const { bytes, digests } = formatComputed(ports.cryptography, "trade", tradeEngine, { input: input, parameters: parameters, seed: null });
      // One synthetic input makes a synthetic result.
      return { document: decodeUtf8(bytes, "document"), digests: digests as unknown as JsonValue, sample: input.datasets.some((one) => one.sample) };
    },
  }),
  route({
    name: "read",
    summary: "Read a file of figures: a dry run that names every bad row, and what would be put before the other party; nothing is kept",
    input: readInput,
    output: json,
    handle: async (ports, input) => (await readForScreen(ports, input)) as unknown as JsonValue,
  }),
];

/** Rejects with TradeError `not-found` where a dataset or its document is not held. */
async function sharedInput(ports: PillarPorts, objects: readonly string[] | undefined, given: z.output<typeof lists>): Promise<TradeInput> {
  const shared = await ports.submissions("trade.dataset");
  const unknown = objects?.find((id) => !shared.some((one) => one.object === id));
  if (unknown !== undefined) throw new TradeError("not-found", "objects", `no shared dataset ${unknown}: see mithaq trade datasets`);
  const documents: DatasetDocument[] = [];
  for (const one of shared.filter(({ object: id }) => objects === undefined || objects.includes(id))) {
    const bytes = one.digest === null ? undefined : await ports.document(one.digest);
    if (bytes === undefined) throw new TradeError("not-found", "objects", `the document of ${(one.content as unknown as SharedDataset).dataset.name} (${one.object}) has not arrived yet, or was erased`);
    documents.push(parseDatasetDocument(bytes));
  }
  return inputOf(documents, {
    ictGoods: given.ictGoods === "shipped" ? shippedLists(ports.cryptography).ictGoods : given.ictGoods,
    ictServices: given.ictServices === "shipped" ? shippedLists(ports.cryptography).ictServices : given.ictServices,
  });
}
