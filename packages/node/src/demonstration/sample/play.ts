import { setTimeout as sleep } from "node:timers/promises";
import type { NodeClient } from "../../api/client.ts";
import { fromWire } from "../../api/errors.ts";
import { officerHand, signDraft } from "../../cli/hands.ts";
import { putDocument } from "../../cli/texts.ts";
import type { DataFolder } from "../../folder/data-folder.ts";
import { refusalOf } from "../../node/refusal-of.ts";
import { formAct } from "./form-act.ts";
import { waitsFor, type Meanings } from "./names.ts";
import type { SampleAct, Side } from "./sample-file.ts";
import { objectOf, openStage, sampleNonce, type Cast, type Standing } from "./standing.ts";

/** What became of one side's part. */
export interface Played {
  /** Acts that were submitted now. */
  readonly submitted: number;
  /** All of this side's acts that stand. */
  readonly standing: number;
  /** Acts that were refused or whose time did not come, each with why: people may have gone on in their own way since. */
  readonly left: readonly { readonly key: string; readonly why: string }[];
}

/** Milliseconds. `patience`: how long nothing may happen before what is left is given up. */
const EVERY = 120;
const PATIENCE = 30_000;

/**
 * Plays one side's acts, each under the hand of the officer that it names, as soon as what it waits for stands in this node's record: all that are ready go together. Ends when its own acts stand and
 * it sees the other side's. Run again, it submits what is missing, and nothing twice.
 */
export async function playSide(folder: DataFolder, client: NodeClient, cast: Cast, own: Side, patience = PATIENCE): Promise<Played> {
  const stage = openStage(client, cast);
  const seen = new Map<string, Standing>();
  const left = new Map<string, string>();
  const look = async (acts: readonly SampleAct[]): Promise<void> => {
    await Promise.all(acts.map(async (act) => {
      const standing = await stage.standing(act);
      if (standing !== undefined) seen.set(act.key, standing);
    }));
  };
  const isAgreed = (key: string) => cast.items.has(key) || seen.get(key)?.agreed === true;
  const isReady = (act: SampleAct) => {
    const { objects, acts } = waitsFor(act);
    return [...objects].every(isAgreed) && [...acts].every((key) => seen.has(key));
  };
  const meanings: Meanings = { object: (key) => objectOf(cast, key), act: (key) => seen.get(key)!.id, party: (side) => cast.origins[side] };
  const perform = async (act: SampleAct): Promise<boolean> => {
    try {
      const { draft, document } = await formAct(client, cast, act, meanings);
      const signed = await signDraft(folder, await officerHand(folder, act.as), draft, sampleNonce(cast, act));
      if (document !== undefined) await putDocument(client, document);
      await client.acts.submit(signed);
      left.delete(act.key);
      return true;
    } catch (error) {
      const refusal = fromWire(error) ?? refusalOf(error);
      left.set(act.key, refusal.message);
      if (!MAY_COME.has(refusal.code)) refused.add(act.key);
      return false;
    }
  };
  const refused = new Set<string>();

  await look(cast.sample.acts);
  let submitted = 0;
  let moved = Date.now();
  for (;;) {
    const before = [...seen.values()].filter((one) => one.agreed).length + seen.size;
    const pending = cast.sample.acts.filter((act) => act.by === own && !seen.has(act.key) && !refused.has(act.key));
    const ready = pending.filter(isReady);
    submitted += (await Promise.all(ready.map(perform))).filter(Boolean).length;
    await look(cast.sample.acts.filter((act) => !isAgreed(act.key) && (act.by !== own || seen.has(act.key) || ready.includes(act))));
    const open = cast.sample.acts.filter((act) => !isAgreed(act.key) && !refused.has(act.key));
    if (open.length === 0) break;
    if ([...seen.values()].filter((one) => one.agreed).length + seen.size > before) moved = Date.now();
    else if (Date.now() - moved > patience) {
      for (const act of open) if (act.by === own && !left.has(act.key)) left.set(act.key, "what it waits for does not stand");
      break;
    } else await sleep(EVERY);
  }
  return { submitted, standing: cast.sample.acts.filter((act) => act.by === own && seen.has(act.key)).length, left: [...left].map(([key, why]) => ({ key, why })) };
}

/** Refusals that the other side's next act may lift: its document, or its proposal, is still on the way. */
const MAY_COME: ReadonlySet<string> = new Set(["not-found", "conflict"]);
