import { allOf, pillarsInForce, RULES_OBJECT } from "@mithaq/accord";
import { PILLARS } from "@mithaq/pillars";
import { askPillar } from "../../pillars/ask.ts";
import type { OpenedNode } from "../../node/opened-node.ts";
import { rowOf } from "../../keeper/held-row.ts";

/** The pillars' part of the router. */
export const pillarHandlers = {
  list: async (node: OpenedNode) => {
    const agreed = await agreedPillars(node);
    return PILLARS.map((pillar) => ({
      name: pillar.name, title: pillar.title, agreed: agreed.includes(pillar.name), kinds: pillar.kinds.map((kind) => kind.kind), engines: pillar.engines.map(({ name, version }) => ({ name, version })),
      routes: pillar.routes.map(({ name, summary }) => ({ name, summary })),
    }));
  },
  ask: askPillar,
};

async function agreedPillars(node: OpenedNode): Promise<string[]> {
  return node.keeper.read(async (reader) => {
    const record = (await reader.rows([RULES_OBJECT])).get(RULES_OBJECT);
    return pillarsInForce(await node.contextAt(reader), allOf(new Map(record === undefined ? [] : [[record.id, rowOf(record)]])));
  });
}
