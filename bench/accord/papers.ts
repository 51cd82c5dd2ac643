import type { OpenedNode } from "../../packages/node/src/node/opened-node.ts";
import { makePaper } from "../../packages/node/src/papers/make-paper.ts";
import { atMost, formatNumber, type Figure } from "../suite/figure.ts";
import { quantile, timed } from "../suite/rate.ts";

/** The design's target of a report, in ms. */
const REPORT = 2000;
const ROUNDS = 5;

/** Papers as `mithaq report` makes them, from the record to the PDF's bytes; the first sets the compiler up and is told apart. */
export async function* papersOf(node: OpenedNode, day: string): AsyncGenerator<Figure> {
  const reader = { language: "fa", calendar: "persian", digits: "native", day } as const;
  const first = await timed(() => makePaper(node, { ...reader, name: "brief" }));
  yield { name: "The minister's brief as PDF, the first", value: first.ms, unit: "ms", target: atMost(REPORT, first.ms, "ms"), note: "with the start of the compiler" };
  yield* medianOf("The minister's brief as PDF", () => makePaper(node, { ...reader, name: "brief" }));
  const group = await largestPrintable(node);
  if (group === undefined) return;
  const { pillar, life, count } = group;
  yield* medianOf(`A matrix of ${count} commitments as PDF`, () => makePaper(node, { ...reader, name: "matrix", pillar, life }));
}

async function* medianOf(name: string, make: () => Promise<Uint8Array>): AsyncGenerator<Figure> {
  const runs = [];
  for (let round = 0; round < ROUNDS; round += 1) runs.push(await timed(make));
  const middle = quantile(runs.map((run) => run.ms), 0.5);
  yield { name, value: middle, unit: "ms", target: atMost(REPORT, middle, "ms"), note: `median of ${ROUNDS}; ${formatNumber(runs[0]!.result.length / 1000)} kB` };
}

/** The largest part of the matrix, by pillar and life, that one paper holds. */
async function largestPrintable(node: OpenedNode): Promise<{ pillar: string; life: string; count: number } | undefined> {
  const groups = await node.keeper.read((reader) => reader.groupRows(["pillar", "life"], { kind: "commitment" }));
  const printable = groups.flatMap(({ pillar, life, count }) => (typeof pillar === "string" && typeof life === "string" && count <= 600 ? [{ pillar, life, count }] : []));
  return printable.sort((a, b) => b.count - a.count)[0];
}
