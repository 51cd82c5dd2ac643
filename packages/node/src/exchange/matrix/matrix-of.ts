import { agreedObject, lifeOf, partyId, reportsAbout, textOf, type CommitmentContent, type FoldContext, type Horizon } from "@mithaq/accord";
import type { CalendarName, Language } from "@mithaq/calendar";
import { asRow } from "../../api/reading/rows.ts";
import type { OpenedNode } from "../../node/opened-node.ts";
import { Refusal } from "../../node/refusal.ts";
import { pagesOf, readProgramme, type Reading } from "../../programme/reading.ts";
import type { RowRecord } from "../../store/store.ts";
import { partiesOf, pillarTitles } from "../programme-names.ts";
import { writeWorkbook } from "../workbook/workbook.ts";
import { formatMatrix } from "./format-matrix.ts";
import type { MatrixMapping } from "./mapping.ts";
import type { MatrixRow, Provenance } from "./matrix-row.ts";
import { readMatrix, type MatrixReading } from "./read-matrix.ts";

export interface MatrixRequest {
  readonly language: Language;
  readonly calendar: CalendarName;
  readonly pillar?: string;
}

/** The matrix of commitments as .xlsx. Rejects with Refusal `too-large` where it has more rows than a matrix is read with again. */
export async function exportMatrix(node: OpenedNode, { language, calendar, pillar }: MatrixRequest): Promise<Uint8Array> {
  return readProgramme(node, undefined, async (programme) => {
    const rows = await matrixRows(programme, pillar);
    return writeWorkbook(formatMatrix(rows, { language, calendar, parties: partiesOf(programme.context), pillars: pillarTitles() }, await provenanceOf(programme, rows)));
  });
}

/** A workbook held against the record as it stands. Nothing is written. Rejects as `readMatrix`. */
export async function checkMatrix(node: OpenedNode, bytes: Uint8Array, mapping: MatrixMapping): Promise<MatrixReading> {
  return readProgramme(node, undefined, async (programme) => {
    const rows = await matrixRows(programme, undefined);
    const { charter } = programme.context;
    return readMatrix(bytes, mapping, { rows: new Map(rows.map((row) => [row.id, row])), parties: partiesOf(programme.context), pillars: pillarTitles(), sample: charter.sample, party: programme.own });
  });
}

/** So many rows of all columns are read back within the bounds of a sheet. */
const MOST_ROWS = 4_000;

async function matrixRows(programme: Reading, pillar: string | undefined): Promise<MatrixRow[]> {
  const rows: MatrixRow[] = [];
  for await (const page of pagesOf(programme.reader, { kind: "commitment", ...(pillar === undefined ? {} : { pillar }) })) {
    const horizon = await programme.horizonOf(page);
    for (const record of page) rows.push(...matrixRow(programme.context, horizon, record));
    if (rows.length > MOST_ROWS) throw new Refusal("too-large", { field: "matrix", expected: `at most ${MOST_ROWS} commitments`, remedy: "export one pillar: --pillar trade; or all of it as CSV: mithaq export commitment", message: "the matrix has more commitments than a workbook is read with" });
  }
  return rows;
}

/** None where all that was proposed is gone. */
function matrixRow(context: FoldContext, horizon: Horizon, { id, status }: Pick<RowRecord, "id" | "status">): MatrixRow[] {
  const agreed = agreedObject<CommitmentContent>(context, horizon, id);
  const text = textOf(agreed);
  if (text === undefined) return [];
  const { life, awaits } = lifeOf("commitment", context, horizon, id);
  const report = reportsAbout(context, horizon, id).at(-1);
  const standing = agreed.standing.map((proposal) => ({ party: partyId(context, proposal.origin), content: (proposal.content ?? {}) as unknown as CommitmentContent }));
  const acts = [text.act, ...(report === undefined ? [] : [report.newest.id, ...report.judgements.filter((one) => one.version === report.newest.id).map((one) => one.id)])];
  return [{
    id, base: agreed.newest?.seal ?? null, earlier: new Map(agreed.versions.slice(0, -1).map((version) => [version.seal, version.content])), content: text.content, status, life, awaits,
    report: report === undefined ? null : { state: report.state, at: report.newest.at }, acts, standing,
  }];
}

async function provenanceOf({ context, reader, node }: Reading, rows: readonly MatrixRow[]): Promise<Provenance> {
  const logs = await reader.logs();
  return { programme: context.charter.title, node: node.origin, charter: context.charterId, frontier: Object.fromEntries(logs.map(({ origin, judged }) => [origin, judged])), at: await newestAt(reader, rows), sample: context.charter.sample };
}

/** `at` of the newest act that concerns a commitment of the matrix. */
async function newestAt(reader: Reading["reader"], rows: readonly MatrixRow[]): Promise<number> {
  let newest = 0;
  for (let from = 0; from < rows.length; from += 500) {
    const records = await reader.rows(rows.slice(from, from + 500).map((row) => row.id));
    for (const { facts } of [...records.values()].map(asRow)) for (const { verdict, content } of facts) if (verdict === "valid") newest = Math.max(newest, Number(content["at"] ?? 0));
  }
  return newest;
}

