import type { JsonValue } from "@mithaq/ledger";
import { route, type Pillar } from "@mithaq/pillars";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { OpenedNode } from "../node/opened-node.ts";
import { Refusal } from "../node/refusal.ts";
import { askPillar } from "./ask.ts";

class TideError extends Error {
  readonly code = "domain";
  readonly field = "input.metres";
}

const TIDES: Pillar = {
  name: "tides",
  title: { en: "Tides", fa: "جزر و مد", ar: "المد والجزر", ckb: "هەڵکشان و داکشان" },
  kinds: [], engines: [], commands: [], jobs: [],
  routes: [
    route({
      name: "half",
      summary: "Half of it",
      input: z.strictObject({ metres: z.int().max(100) }),
      output: z.int(),
      handle: async (ports, { metres }) => {
        if (metres < 0) throw new TideError("a depth is not negative");
        if (metres === 13) throw new Error("a fault of the pillar");
        return ports.parties.length * metres;
      },
    }),
  ],
};
const node = { origin: "a.example/log", founded: { charter: { parties: [{ origin: "a.example/log" }, { origin: "b.example/log" }] } } } as unknown as OpenedNode;
const ask = (pillar: string, name: string, input: JsonValue) => askPillar(node, pillar, name, input, [TIDES]);
const refusal = (work: Promise<unknown>) => work.then(() => undefined, (error: unknown) => error);

describe("ask a pillar", () => {
  test("its route answers with what the node lets it read", async () => {
    expect(await ask("tides", "half", { metres: 4 })).toBe(8);
  });

  test("no such pillar, no such route, another input - refused with what there is", async () => {
    for (const [work, code, field] of [[ask("tide", "half", {}), "not-found", "pillar"], [ask("tides", "whole", {}), "not-found", "route"], [ask("tides", "half", { metres: 1.5 }), "input", "metres"], [ask("tides", "half", { metres: 101 }), "input", "metres"], [ask("tides", "half", { metres: 1, more: 1 }), "input", "input"]] as const) {
      expect(await refusal(work)).toMatchObject({ code, field });
      expect(await refusal(work)).toBeInstanceOf(Refusal);
    }
  });

  test("what the pillar refuses names its field; its faults stay faults", async () => {
    expect(await refusal(ask("tides", "half", { metres: -1 }))).toMatchObject({ code: "input", field: "input.metres" });
    expect(await refusal(ask("tides", "half", { metres: 13 }))).not.toBeInstanceOf(Refusal);
  });
});
