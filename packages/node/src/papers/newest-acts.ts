import type { RowRecord } from "../store/store.ts";
import { rowOf } from "../keeper/held-row.ts";
import type { Reading } from "../programme/reading.ts";

/** Of each object the newest valid act in its row. */
export async function newestActs(reading: Reading, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await reading.reader.rows([...new Set(ids)]);
  return new Map([...rows.values()].flatMap((record): [string, string][] => {
    const act = newestIn(record);
    return act === undefined ? [] : [[record.id, act]];
  }));
}

/** The acts behind a pillar's counts: those of the commitments that changed last, for a page has no room for all. */
export async function actsOfPillar({ reader }: Reading, pillar: string | null): Promise<string[]> {
  const rows = await reader.listRows({ kind: "commitment", order: "changed", limit: SHOWN, ...(pillar === null ? {} : { pillar }) });
  return rows.flatMap((record) => newestIn(record) ?? []);
}

const SHOWN = 3;

function newestIn(record: RowRecord): string | undefined {
  const valid = rowOf(record).facts.filter((fact) => fact.verdict === "valid" && !fact.kind.endsWith(".receipt"));
  const newest = valid.reduce<(typeof valid)[number] | undefined>((last, fact) => (last === undefined || Number(fact.content["at"]) >= Number(last.content["at"]) ? fact : last), undefined);
  return newest?.content["id"] as string | undefined;
}
