import { formatPropose, NEW_OBJECT, type Content } from "@mithaq/accord";
import { frontierAsOfDay } from "../../packages/node/src/api/reading/as-of.ts";
import { readObject } from "../../packages/node/src/api/reading/object.ts";
import { openLocalClient } from "../../packages/node/src/api/local-client.ts";
import { openNode } from "../../packages/node/src/node/open-node.ts";
import type { OpenedNode } from "../../packages/node/src/node/opened-node.ts";
import { wholeMatrix, type MatrixLine } from "../../packages/node/src/programme/matrix.ts";
import { readProgramme } from "../../packages/node/src/programme/reading.ts";
import { atMost, formatNumber, type Figure } from "../suite/figure.ts";
import { quantile, timed } from "../suite/rate.ts";
import type { Built } from "./build.ts";
import { commitment, TODAY } from "./contents.ts";
import { openDesk, tell } from "./hands.ts";
import { papersOf } from "./papers.ts";

type Client = ReturnType<typeof openLocalClient>;

/** The design's target of a first screen, at the median, in ms; and of the whole matrix. */
const SCREEN = 10;
const REPORT = 2000;

export async function* measureScreens({ world, objects }: Built, rounds: number): AsyncGenerator<Figure> {
  const day = TODAY;
  const node = await openNode({ folder: world.tehran.folder, clock: () => Date.parse(`${day}T12:00:00Z`) });
  try {
    const client = openLocalClient(node);
    const [first, second] = [await timed(() => client.programme.overview({ day })), await timed(() => client.programme.secretary({ day }))];
    yield { name: "The first overview after the start", value: first.ms, unit: "ms", note: "once a process: every commitment is read, for what no column says (deadlines that hang on events)" };
    yield { name: "The first secretary's screen after it", value: second.ms, unit: "ms", note: "once a process: open reports, indicators, mandates" };
    const ids = await chosen(client, node);
    for (const [name, ask] of screens(client, day, ids)) yield* medianOf(name, rounds, ask);
    yield await afterAnAct(world, node, client, rounds);
    yield* wholeMatrixOf(node, day, objects["commitment"] ?? 0);
    yield* papersOf(node, day);
    yield* asOf(node, ids.commitment, rounds);
  } finally {
    await node.close();
  }
}

interface Chosen {
  readonly commitment: string;
  readonly agreement: string;
  readonly indicator: string;
  readonly session: string;
}

async function chosen(client: Client, node: OpenedNode): Promise<Chosen> {
  const first = (kind: string) => node.keeper.read(async (reader) => (await reader.listRows({ kind, order: "changed", limit: 1 }))[0]!.id);
  const disputed = (await client.programme.matrix({ life: "disputed", limit: 1 })).lines[0];
  return { commitment: disputed?.id ?? (await first("commitment")), agreement: await first("agreement"), indicator: await first("indicator"), session: await first("session") };
}

/** Each asked through the contract: input and answer are checked against their schemas, as over HTTP. */
function screens({ programme }: Client, day: string, ids: Chosen): [string, () => Promise<unknown>][] {
  return [
    ["Overview (minister)", () => programme.overview({ day })],
    ["Secretary", () => programme.secretary({ day })],
    ["Matrix, a page of 100", () => programme.matrix({ day })],
    ["Matrix, 100 overdue of a pillar", () => programme.matrix({ day, pillar: "trade", overdue: true })],
    ["Matrix, 20 by words", () => programme.matrix({ day, text: "goods pilgrims", limit: 20 })],
    ["Story of one commitment", () => programme.story({ day, id: ids.commitment })],
    ["One agreement", () => programme.agreement({ day, id: ids.agreement })],
    ["One indicator", () => programme.indicator({ day, id: ids.indicator })],
    ["One session", () => programme.session({ day, id: ids.session })],
    ["Register of disagreements", () => programme.disagreements({ day })],
    ["Data quality, 20 of each", () => programme.quality({ day })],
    ["Public", () => programme.public({ day })],
  ];
}

const FIRST_SCREENS: ReadonlySet<string> = new Set(["Overview (minister)", "Secretary", "Matrix, a page of 100", "Public"]);

async function* medianOf(name: string, rounds: number, ask: () => Promise<unknown>): AsyncGenerator<Figure> {
  const times = await repeat(rounds, ask);
  const middle = quantile(times, 0.5);
  yield {
    name, value: middle, unit: "ms", note: `median; 95 of 100 within ${formatNumber(quantile(times, 0.95))} ms`,
    ...(FIRST_SCREENS.has(name) ? { target: atMost(SCREEN, middle, "ms") } : {}),
  };
}

async function repeat(rounds: number, ask: () => Promise<unknown>): Promise<number[]> {
  for (let warm = 0; warm < 3; warm += 1) await ask();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push((await timed(ask)).ms);
  return times;
}

/** What is kept in memory is brought up to date by what changed alone. */
async function afterAnAct(world: Built["world"], node: OpenedNode, client: Client, rounds: number): Promise<Figure> {
  const desk = await openDesk(world, node, world.tehran);
  const times: number[] = [];
  for (let round = 0; round < Math.min(rounds, 15); round += 1) {
    const content = commitment(round * 20, { a: desk.origin, b: world.baghdad.origin }, []) as Content;
    await tell(desk, [formatPropose("commitment", { pairs: [[NEW_OBJECT, null]], content, payload: null })], () => undefined);
    times.push((await timed(() => client.programme.overview({ day: TODAY }))).ms);
  }
  return { name: "Overview, just after an act", value: quantile(times, 0.5), unit: "ms", note: `median; 95 of 100 within ${formatNumber(quantile(times, 0.95))} ms` };
}

async function* wholeMatrixOf(node: OpenedNode, day: string, commitments: number): AsyncGenerator<Figure> {
  const read = () => readProgramme(node, day, async (reading) => {
    const lines: MatrixLine[] = [];
    for await (const line of wholeMatrix(reading)) lines.push(line);
    return lines.length;
  });
  const runs = [await timed(read), await timed(read), await timed(read)];
  const middle = quantile(runs.map((run) => run.ms), 0.5);
  yield { name: `The whole matrix: ${runs[0]!.result.toLocaleString("en")} lines`, value: middle, unit: "ms", target: { says: `≤ ${formatNumber(REPORT)} ms for 10,000`, met: commitments < 10_000 ? null : middle <= REPORT }, note: "median of 3; the model of the printed report" };
}

async function* asOf(node: OpenedNode, commitmentId: string, rounds: number): AsyncGenerator<Figure> {
  const day = "2028-06-30";
  const frontier = await frontierAsOfDay(node, day);
  yield* medianOf("The frontier as of a day", Math.min(rounds, 20), () => frontierAsOfDay(node, day));
  yield* medianOf("One object as of that day", rounds, () => readObject(node, commitmentId, frontier));
}
