import type { CommandSpec } from "../command.ts";
import { throughDoor, type NodeClient } from "../door.ts";
import { optionalText } from "../options.ts";
import { dayGiven, dayOption, titleOf } from "./programme-lines.ts";

export const matrix: CommandSpec = {
  usage: "show",
  summary: "The matrix of commitments: who owes what by when, and how it stands",
  example: "mithaq matrix show --pillar trade --overdue --data ./tehran",
  options: (command) => {
    dayOption(command);
    command.option("--pillar <pillar>", "only of this pillar").option("--life <life>", "only in this state (agreed, in-progress, reported, fulfilled, disputed, …)");
    command.option("--obligor <origin>", "only what this party owes").option("--overdue", "only what is overdue").option("--text <words>", "only what names these words");
  },
  run: async (invocation, _args, options) => {
    const asked: Record<string, string> = {};
    for (const name of ["pillar", "life", "obligor", "text"]) {
      const value = optionalText(options, name);
      if (value !== undefined) asked[name] = value;
    }
    const lines = await throughDoor(invocation.folder(), (client) => allLines(client, { ...dayGiven(options), ...asked, ...(options["overdue"] === true ? { overdue: true } : {}) }));
    return { json: { lines }, text: lines.map(matrixLine) };
  },
};

type MatrixLine = Awaited<ReturnType<NodeClient["programme"]["matrix"]>>["lines"][number];

/** Page after page. */
async function allLines(client: NodeClient, asked: Omit<Parameters<NodeClient["programme"]["matrix"]>[0], "after" | "limit">): Promise<MatrixLine[]> {
  const all: MatrixLine[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await client.programme.matrix({ ...asked, limit: 500, ...(after === undefined ? {} : { after }) });
    all.push(...page.lines);
    after = page.next;
  }
  return all;
}

export function matrixLine(line: MatrixLine): string {
  const due = line.due?.value ?? (line.awaitsEvent === null ? "no day" : `awaits ${line.awaitsEvent}`);
  return `${line.id}  ${line.pillar ?? "-"}  ${line.overdue ? "overdue" : (line.life ?? "-")}  ${due}  ${line.obligors.join("+")}${line.sample ? "  sample" : ""}  ${titleOf(line.title)}`;
}
