import type { JsonValue } from "@mithaq/ledger";
import type { PillarCommand, PillarDesk } from "../../contract.ts";
import { readGoodsList, readServicesList, type Problem } from "../import/index.ts";
import { RESULT_TITLE } from "../result-title.ts";
import { readJson } from "./json-file.ts";
import { SHIPPED_GOODS, SHIPPED_SERVICES, shippedPath } from "../shipped.ts";

type Options = Readonly<Record<string, unknown>>;
const MAX_LIST_BYTES = 4 * 1024 * 1024;

const asked = [
  { flags: "--parameters <file>", summary: "what to compute: JSON, see the pillar's README" },
  { flags: "--dataset <object>", summary: "only these shared datasets; may be repeated", many: true },
  { flags: "--ict-goods <file>", summary: "another list of ICT goods than the shipped reconstruction (with --ict-goods-name, --ict-goods-version, --official)" },
  { flags: "--ict-goods-name <text>", summary: "what that list is" },
  { flags: "--ict-goods-version <text>", summary: "which version of it" },
  { flags: "--official", summary: "it is the official list" },
];

export const run: PillarCommand = {
  usage: "run",
  summary: "Reconcile, forecast, and draw the path to the target; the result goes to a file and is kept nowhere else",
  example: "mithaq trade run --parameters parameters.json --to result.json --data ./tehran",
  options: [...asked, { flags: "--to <file>", summary: "the new file" }],
  run: async (desk, _args, options) => {
    const output = await desk.ask("run", { ...(await lists(desk, options)), ...named(options), parameters: await parametersOf(desk, options) });
    const to = options["to"];
    if (typeof to === "string") await desk.writeFile(to, new TextEncoder().encode(`${JSON.stringify(output, null, 2)}\n`));
    return { json: output as object, text: typeof to === "string" ? [`written: ${to}`] : JSON.stringify(output, null, 2).split("\n") };
  },
};

export const publish: PillarCommand = {
  usage: "publish",
  summary: "Compute, and submit the result as evidence that the other parties' nodes recompute",
  example: "mithaq trade publish --parameters parameters.json --for COMMITMENT --as trade-analyst --data ./tehran",
  options: [...asked, { flags: "--for <object>", summary: "the commitment that it is evidence of" }],
  signs: true,
  run: async (desk, _args, options) => {
    const input = (await desk.ask("input", { ...(await lists(desk, options)), ...named(options) })) as { datasets: readonly { sample: boolean }[] };
    const published = await desk.publish({
      engine: "trade", input: input, parameters: (await parametersOf(desk, options)) as JsonValue, seed: null,
      title: RESULT_TITLE,
      ...(typeof options["for"] === "string" ? { parent: options["for"] } : {}),
      // One synthetic input makes a synthetic result.
      sample: input.datasets.some((one) => one.sample),
    });
    return { json: published, text: [`evidence: ${published.object} (act ${published.act})`, `  output ${published.output}`, "  The other parties recompute it: mithaq evidence recompute OBJECT --as OFFICER"] };
  },
};

function named(options: Options): { objects?: unknown } {
  return options["dataset"] === undefined ? {} : { objects: options["dataset"] };
}

async function parametersOf(desk: PillarDesk, options: Options): Promise<unknown> {
  const path = options["parameters"];
  if (typeof path !== "string") throw desk.refuse({ field: "--parameters", expected: "a JSON file that says what to compute", remedy: "begin with the example in the pillar's README" });
  return readJson(desk, path, path);
}

async function lists(desk: PillarDesk, options: Options) {
  const own = options["ictGoods"];
  const goodsPath = typeof own === "string" ? own : shippedPath(SHIPPED_GOODS.file);
  const about = typeof own === "string" ? { name: text(options["ictGoodsName"]) ?? own, version: text(options["ictGoodsVersion"]) ?? "not stated", source: own, official: options["official"] === true } : SHIPPED_GOODS.about;
  const goods = readGoodsList(desk.cryptography, await desk.readFile(goodsPath, MAX_LIST_BYTES), about);
  const services = readServicesList(desk.cryptography, await desk.readFile(shippedPath(SHIPPED_SERVICES.file), MAX_LIST_BYTES), SHIPPED_SERVICES.about);
  refuseHoles(desk, goodsPath, goods.problems);
  refuseHoles(desk, SHIPPED_SERVICES.file, services.problems);
  return { ictGoods: goods.list, ictServices: services.list };
}

function refuseHoles(desk: PillarDesk, file: string, problems: readonly Problem[]): void {
  const [first] = problems;
  if (first !== undefined) throw desk.refuse({ field: `${file} row ${first.row}: ${first.field}`, expected: first.expected, remedy: "correct the list: one with holes would be another list", message: `found "${first.found}"` });
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
