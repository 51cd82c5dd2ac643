import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";

export const status: CommandSpec = {
  usage: "status",
  summary: "The node's mode, logs, peers and faults",
  example: "mithaq status --data ./tehran",
  run: async (invocation) => {
    const { through, ...now } = await throughDoor(invocation.folder(), async (client, door) => ({ ...(await client.status()), through: door.through }));
    return {
      json: { ...now, serving: through === "server" },
      text: [
        `${now.origin}: ${now.mode}${now.why === null ? "" : ` (${now.why})`}${through === "server" ? "" : "; no server runs"}`,
        ...now.logs.map((log) => `  log ${log.origin}: ${log.size} acts, ${log.judged} judged${log.waiting === null ? "" : `, waiting: ${log.waiting}`}`),
        ...now.peers.map((peer) => `  peer ${peer.origin}: ${peer.url ?? "no address"}, behind by ${peer.lag ?? "unknown"}, has countersigned ${peer.countersigned ?? 0}`),
        ...now.faults.map((fault) => `  fault on ${fault.subject}: ${fault.message} (${fault.reason})`),
      ],
      exitCode: now.mode === "recovery" || now.mode === "held" ? 5 : 0,
    };
  },
};
