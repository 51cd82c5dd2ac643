import { initiativeView, type IndicatorView, type InitiativeView } from "@mithaq/accord";
import { Refusal } from "../node/refusal.ts";
import { readIndicator } from "./indicators.ts";
import { nameAll, type Named } from "./named.ts";
import type { Reading } from "./reading.ts";
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
  const source = follows === undefined ? undefined : (await reader.rows([follows])).get(follows);
  return {
    follows: source === undefined ? null : ((await nameAll(reading, [source]))[0] ?? null),
    initiatives: rows.flatMap((row) => initiativeView(context, horizon, row.id) ?? []),
    indicators: indicators.filter((view) => view !== undefined),
  };
}

/** Which commitments each initiative serves: no column holds it. */
const SERVING = makeShelf<{ readonly serves: readonly string[]; readonly parent: string | null }>(ofKind("initiative"), ({ context }, record, horizon) => {
  const view = initiativeView(context, horizon, record.id);
  return view === undefined ? undefined : { serves: view.serves, parent: view.parent };
});
