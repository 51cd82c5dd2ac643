import type { CommandSpec } from "../command.ts";
import { throughDoor, type NodeClient } from "../door.ts";
import { optionalText } from "../options.ts";

export const actList: CommandSpec = {
  usage: "list",
  summary: "The objects of the record, with their titles and states",
  example: "mithaq act list --kind agreement --status countersigned --data ./tehran",
  options: (command) => {
    command.option("--kind <kind>", "only of this kind").option("--status <status>", "only in this state").option("--parent <object>", "only what belongs to this object").option("--pillar <pillar>", "only of this pillar")
      .option("--life <state>", "only in this state of life").option("--awaits <origin>", "only what awaits this party");
  },
  run: async (invocation, _args, options) => {
    const filter: Record<string, string> = {};
    for (const name of ["kind", "status", "parent", "pillar", "life", "awaits"]) {
      const value = optionalText(options, name);
      if (value !== undefined) filter[name] = value;
    }
    const objects = await throughDoor(invocation.folder(), (client) => allObjects(client, filter));
    return { json: { objects }, text: objects.map((one) => `${one.id}  ${one.kind}  ${one.status}${one.sample ? "  sample" : ""}  ${one.title?.["en"] ?? ""}`.trimEnd()) };
  },
};

/** Page after page. */
async function allObjects(client: NodeClient, filter: Readonly<Record<string, string>>) {
  const all: Awaited<ReturnType<NodeClient["objects"]["list"]>>["objects"][number][] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await client.objects.list({ ...filter, limit: 500, ...(after === undefined ? {} : { after }) });
    all.push(...page.objects);
    after = page.next;
  }
  return all;
}
