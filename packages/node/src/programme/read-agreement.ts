import { agreedObject, agreementView, noticesOf, textOf, type AgreementContent, type AgreementView, type FoldContext, type RunsFrom } from "@mithaq/accord";
import { actAt } from "../api/reading/act.ts";
import { asRow } from "../api/reading/rows.ts";
import { runsFrom } from "../api/reading/runs-from.ts";
import type { RowRecord, Store } from "../store/store.ts";
import type { Reading } from "./reading.ts";

/** An agreement with what its rows do not hold: title, type and languages from the act that proposed the text, and the days from which its notices run. */
export async function agreementOf(reading: Reading, record: RowRecord): Promise<AgreementView | undefined> {
  const { content, runsFrom: runs } = await readAgreement(reading, record);
  return agreementView(reading.context, await reading.horizonOf([record]), record.id, reading.at, { ...(content === undefined ? {} : { content }), runsFrom: runs });
}

export async function readAgreement(reading: Reading, record: RowRecord): Promise<{ readonly content: Partial<AgreementContent> | undefined; readonly runsFrom: RunsFrom }> {
  const runs = new Map<string, Runs>();
  for (const notice of noticesOf(reading.context, asRow(record))) runs.set(notice.id, await runsOf(reading, notice));
  return { content: await textContent(reading, record), runsFrom: (notice) => runs.get(notice) };
}

/** What the act says that proposed the newest agreed text, or else the first one that stands proposed. */
export async function textContent(reading: Reading, record: RowRecord): Promise<Partial<AgreementContent> | undefined> {
  const horizon = await reading.horizonOf([record]);
  const agreed = agreedObject(reading.context, horizon, record.id);
  const proposal = agreed.newest?.proposal ?? textOf(agreed)?.act;
  const fact = horizon.facts(record.id).find((one) => one.content["id"] === proposal) ?? horizon.facts(record.id)[0];
  if (fact === undefined) return undefined;
  const act = await actAt(reading.node, reading.reader, fact.origin, fact.index);
  return act?.body["content"] as Partial<AgreementContent> | undefined;
}

type Runs = Awaited<ReturnType<typeof runsFrom>>;

/** What a recipient has had in view stays so: once every party has a notice, the answer is final for these cuts. */
async function runsOf({ node: { store }, context, reader }: Reading, notice: Parameters<typeof runsFrom>[2]): Promise<Runs> {
  const known = rememberedFor(store, context);
  const found = known.get(notice.id) ?? (await runsFrom(context, reader, notice));
  if (found.every((one) => one.from !== null) && known.size < MOST_REMEMBERED) known.set(notice.id, found);
  return found;
}

const MOST_REMEMBERED = 10_000;
const remembered = new WeakMap<Store, { readonly cuts: number; readonly runs: Map<string, Runs> }>();

function rememberedFor(store: Store, { cuts = [] }: FoldContext): Map<string, Runs> {
  const held = remembered.get(store);
  if (held !== undefined && held.cuts === cuts.length) return held.runs;
  const runs = new Map<string, Runs>();
  remembered.set(store, { cuts: cuts.length, runs });
  return runs;
}
