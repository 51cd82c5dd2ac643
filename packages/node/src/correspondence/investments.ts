import { investmentView, type InvestmentView } from "@mithaq/accord";
import { Refusal } from "../node/refusal.ts";
import { nameAll, type Named } from "../programme/named.ts";
import { proposalsOn, type Assent } from "../programme/proposals-on.ts";
import type { Reading } from "../programme/reading.ts";

export interface InvestmentLine {
  readonly investment: InvestmentView;
  /** What the money is for. */
  readonly parent: Named | null;
}

/** A page of investments, in order of id. Currencies are never added to one another. */
export async function listInvestments(reading: Reading, { after, limit }: { readonly after?: string; readonly limit: number }): Promise<{ readonly investments: readonly InvestmentLine[]; readonly next: string | null }> {
  const rows = await reading.reader.listRows({ kind: "investment", limit, ...(after === undefined ? {} : { after }) });
  const horizon = await reading.horizonOf(rows);
  const parents = new Map((await nameAll(reading, [...(await reading.reader.rows([...new Set(rows.flatMap((row) => row.parent ?? []))])).values()])).map((one) => [one.id, one] as const));
  const investments = rows.flatMap((row): InvestmentLine[] => {
    const investment = investmentView(reading.context, horizon, row.id);
    return investment === undefined ? [] : [{ investment, parent: parents.get(row.parent ?? "") ?? null }];
  });
  return { investments, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
}

/** One investment. Rejects with Refusal `not-found`. */
export async function readInvestment(reading: Reading, id: string): Promise<InvestmentLine & Assent> {
  const record = (await reading.reader.rows([id])).get(id);
  const investment = record?.kind === "investment" ? investmentView(reading.context, await reading.horizonOf([record]), id) : undefined;
  if (record === undefined || investment === undefined) throw new Refusal("not-found", { field: "id", expected: "the id of an investment of which a text stands", remedy: "list them: mithaq act list --kind investment", message: `no investment ${id} is known here` });
  const parents = await reading.reader.rows(record.parent === null ? [] : [record.parent]);
  return { investment, parent: (await nameAll(reading, [...parents.values()]))[0] ?? null, ...(await proposalsOn(reading, record)) };
}
