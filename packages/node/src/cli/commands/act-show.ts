import type { CommandSpec } from "../command.ts";
import { throughDoor, type NodeClient } from "../door.ts";

export const actShow: CommandSpec = {
  usage: "show <id>",
  summary: "One act by its id, or one object with its proposals and their states",
  example: "mithaq act show mithaq.example/tehran/0a1b… --data ./tehran",
  run: (invocation, [id = ""]) =>
    throughDoor(invocation.folder(), async (client) => (/^[0-9a-f]{64}$/.test(id) ? showAct(client, id) : showObject(client, id))),
};

async function showAct(client: NodeClient, id: string) {
  const act = await client.acts.get({ id });
  return { json: act, text: [`${act.origin} ${act.index}: ${act.verdict}`, JSON.stringify(act.act, null, 2)] };
}

async function showObject(client: NodeClient, id: string) {
  const object = await client.objects.get({ id });
  const proposals = object.proposals.flatMap((one) => [
    `  proposal ${one.id} by ${one.origin}: ${one.countersignedAt !== null ? "countersigned" : one.seal !== null ? "decided" : one.state}`,
    ...one.assents.map((assent) => `    assent ${assent.id} by ${assent.origin}`),
    ...(one.awaiting.length > 0 && one.state === "standing" ? [`    awaiting ${one.awaiting.join(", ")}`] : []),
    ...(one.seal === null ? [] : [`    seal ${one.seal}`]),
    ...one.receipts.map((receipt) => `    receipt ${receipt.id} by ${receipt.origin}`),
  ]);
  const notices = object.notices.map((notice) => `  ${notice.act} ${notice.id} by ${notice.origin}${notice.receivedByAll ? ", received by all" : ", not received by all yet"}`);
  const history = object.history.filter((fact) => fact.verdict !== "valid").map((fact) => `  not valid: ${fact.kind} at ${fact.origin} ${fact.index} (${fact.verdict})`);
  return { json: object, text: [`${object.id}: ${object.kind}, ${object.status}`, ...proposals, ...notices, ...history] };
}
