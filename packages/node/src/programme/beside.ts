import { initiativeView, type IndicatorView, type InitiativeView } from "@mithaq/accord";
import { Refusal } from "../node/refusal.ts";
import { readIndicator } from "./indicators.ts";
import { nameAll, type Named } from "./named.ts";
import type { Reading } from "./reading.ts";
import { proposalsOn, type Assent } from "./proposals-on.ts";
import { childrenOf } from "./sessions.ts";
import { makeShelf, ofKind } from "./shelf.ts";

/** What stands around a commitment and is no part of its story. */
export interface Beside {
  /** What it follows from: an agreement, a decision. */
  readonly follows: Named | null;
  /** The initiatives that serve it, and those that are its children. */
  readonly initiatives: readonly InitiativeView[];
  /** The indicators that measure it. */
  readonly indicators: readonly IndicatorView[];
  /** What was proposed on it. */
  readonly assent: Assent;
  /** Its milestones on which a proposal stands. */
  readonly milestones: readonly (Assent & { readonly id: string })[];
}

const MOST_INDICATORS = 50;

/** Rejects with Refusal `not-found` where there is no commitment by this id. */
export async function readBeside(reading: Reading, id: string, follows: string | undefined): Promise<Beside> {
  const { reader, context } = reading;
  const record = (await reader.rows([id])).get(id);
  if (record?.kind !== "commitment") throw new Refusal("not-found", { field: "id", expected: "the id of a commitment", remedy: "list them: mithaq matrix", message: `no commitment ${id} is known here` });
  const serving = [...(await SERVING.at(reading))].filter(([, one]) => one.serves.includes(id) || one.parent === id).map(([object]) => object);
  const rows = [...(await reader.rows(serving)).values()];
  const horizon = await reading.horizonOf(rows);
  const indicators = [];
  for (const row of (await childrenOf(reading, id, ["indicator"])).slice(0, MOST_INDICATORS)) indicators.push(await readIndicator(reading, row));
  const milestones = [];
  for (const row of await childrenOf(reading, id, ["milestone"])) {
    const assent = await proposalsOn(reading, row);
    if (assent.proposals.some((one) => one.state === "standing")) milestones.push({ id: row.id, ...assent });
  }
  const source = follows === undefined ? undefined : (await reader.rows([follows])).get(follows);
  return {
    follows: source === undefined ? null : ((await nameAll(reading, [source]))[0] ?? null),
    initiatives: rows.flatMap((row) => initiativeView(context, horizon, row.id) ?? []),
    indicators: indicators.filter((view) => view !== undefined),
    assent: await proposalsOn(reading, record), milestones,
  };
}

/** What stands around an indicator: what it measures, and what is proposed of figures that differ. */
export interface BesideIndicator {
  readonly measures: Named | null;
  readonly assent: Assent;
  /** Its reconciliations, agreed and proposed. */
  readonly reconciliations: readonly (Assent & { readonly id: string })[];
}

/** Rejects with Refusal `not-found` where there is no indicator by this id. */
export async function readBesideIndicator(reading: Reading, id: string): Promise<BesideIndicator> {
  const record = (await reading.reader.rows([id])).get(id);
  if (record?.kind !== "indicator") throw new Refusal("not-found", { field: "id", expected: "the id of an indicator", remedy: "list them: indicators.list", message: `no indicator ${id} is known here` });
  const parent = record.parent === null ? undefined : (await reading.reader.rows([record.parent])).get(record.parent);
  const reconciliations = [];
  for (const row of await childrenOf(reading, id, ["reconciliation"])) reconciliations.push({ id: row.id, ...(await proposalsOn(reading, row)) });
  return { measures: parent === undefined ? null : ((await nameAll(reading, [parent]))[0] ?? null), assent: await proposalsOn(reading, record), reconciliations };
}

/** Which commitments each initiative serves: no column holds it. */
const SERVING = makeShelf<{ readonly serves: readonly string[]; readonly parent: string | null }>(ofKind("initiative"), ({ context }, record, horizon) => {
  const view = initiativeView(context, horizon, record.id);
  return view === undefined ? undefined : { serves: view.serves, parent: view.parent };
});
