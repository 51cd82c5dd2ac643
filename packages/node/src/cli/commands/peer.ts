import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { originOption, urlOption } from "../options.ts";

export const peerAdd: CommandSpec = {
  usage: "add <origin> <url>",
  summary: "Say where another party's node answers",
  example: "mithaq peer add mithaq.example/baghdad http://127.0.0.1:8082 --data ./tehran",
  run: async (invocation, [origin = "", url = ""]) => {
    const address = { origin: originOption(origin, "origin"), url: urlOption(url, "url") };
    await throughDoor(invocation.folder(), (client) => client.peers.put(address));
    return { json: address, text: [`${address.origin} answers at ${address.url}`] };
  },
};

export const peerList: CommandSpec = {
  usage: "list",
  summary: "The other parties' nodes: address, lag, last contact, faults",
  example: "mithaq peer list --data ./tehran",
  run: async (invocation) => {
    const peers = await throughDoor(invocation.folder(), (client) => client.peers.list());
    const text = peers.flatMap((peer) => [
      `${peer.origin}  ${peer.url ?? "no address"}`,
      `  held ${peer.held}, judged ${peer.judged}; behind by ${peer.lag ?? "unknown"}; has countersigned ${peer.countersigned ?? 0}; last contact ${peer.lastContact === null ? "none yet" : new Date(peer.lastContact).toISOString()}`,
      ...peer.faults.map((fault) => `  fault: ${fault.message} (${fault.reason})`),
    ]);
    return { json: { peers }, text };
  },
};

export const peerRemove: CommandSpec = {
  usage: "remove <origin>",
  summary: "Forget where a party's node answers; its log stays",
  example: "mithaq peer remove mithaq.example/baghdad --data ./tehran",
  run: async (invocation, [given = ""]) => {
    const origin = originOption(given, "origin");
    const removed = await throughDoor(invocation.folder(), async (client) => {
      const known = (await client.peers.list()).some((peer) => peer.origin === origin && peer.url !== null);
      if (known) await client.peers.remove({ origin });
      return known;
    });
    if (!removed) throw new Refusal("not-found", { field: "origin", expected: "a peer that has an address", remedy: "see mithaq peer list", message: `${origin} has no address here` });
    return { json: { origin }, text: [`${origin} has no address any more; its log stays`] };
  },
};
