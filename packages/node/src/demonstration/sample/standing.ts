import { newObjectId, verbOf, type ObjectId } from "@mithaq/accord";
import { encodeHex, encodeUtf8 } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import type { NodeClient } from "../../api/client.ts";
import { fromWire } from "../../api/errors.ts";
import type { Sample } from "./read-sample.ts";
import type { SampleAct, Side } from "./sample-file.ts";

/** Where an act of the sample stands in one node's record. */
export interface Standing {
  readonly id: string;
  /** A proposal that has its seal; all else once it is there. */
  readonly agreed: boolean;
}

/** What the sample's keys stand for in a record. */
export interface Cast {
  readonly sample: Sample;
  readonly origins: Readonly<Record<Side, string>>;
  /** Objects of the programme's items. */
  readonly items: ReadonlyMap<string, ObjectId>;
}

/**
 * The nonce of an act: the first 16 bytes of SHA-256("mithaq/sample/v1\n" ‖ key ‖ "\n" ‖ origin), hex. It says where the act stands, on both nodes, without any list beside the record: so a start that
 * was cut short goes on, and nothing is said twice.
 */
export function sampleNonce(cast: Cast, act: SampleAct): string {
  return encodeHex(nodeCryptography.sha256(encodeUtf8(`mithaq/sample/v1\n${act.key}\n${cast.origins[act.by]}`)).subarray(0, 16));
}

/** The object of a key: the one that its act makes, or the one that its act is on. */
export function objectOf(cast: Cast, key: string): ObjectId {
  const item = cast.items.get(key);
  if (item !== undefined) return item;
  const act = cast.sample.byKey.get(key)!;
  return makesObject(act) ? newObjectId(cast.origins[act.by], sampleNonce(cast, act)) : objectOf(cast, act.on!);
}

export function makesObject(act: SampleAct): boolean {
  return act.on === undefined;
}

/** Reads where acts stand; what stands once is not asked again. */
export interface Stage {
  standing(act: SampleAct): Promise<Standing | undefined>;
}

export function openStage(client: NodeClient, cast: Cast): Stage {
  const placed = new Map<string, Standing>();
  const nonces = new Map<string, string>();
  const nonceOf = async (id: string): Promise<string> => {
    const known = nonces.get(id);
    if (known !== undefined) return known;
    const nonce = (await client.acts.get({ id })).act?.["nonce"];
    if (typeof nonce === "string") nonces.set(id, nonce);
    return typeof nonce === "string" ? nonce : "";
  };
  return {
    standing: async (act) => {
      const before = placed.get(act.key);
      if (before?.agreed === true) return before;
      const view = await viewOf(client, objectOf(cast, act.key));
      if (view === undefined) return undefined;
      const nonce = sampleNonce(cast, act);
      for (const fact of view.history) {
        if (fact.kind !== act.act || fact.origin !== cast.origins[act.by] || fact.verdict !== "valid") continue;
        const id = fact.content["id"] as string;
        if ((await nonceOf(id)) !== nonce) continue;
        const left = verbOf(act.act) !== "propose" || act.assent === false;
        const standing = { id, agreed: left || view.proposals.some((one) => one.id === id && one.seal !== null) };
        placed.set(act.key, standing);
        return standing;
      }
      return undefined;
    },
  };
}

async function viewOf(client: NodeClient, id: ObjectId) {
  try {
    return await client.objects.get({ id });
  } catch (error) {
    if (fromWire(error)?.code === "not-found") return undefined;
    throw error;
  }
}
