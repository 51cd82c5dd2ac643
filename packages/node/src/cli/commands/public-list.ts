import type { CommandSpec } from "../command.ts";
import { readWholeIndex, throughPublicDoor } from "./public-door.ts";
import { titleOf } from "./programme-lines.ts";

export const publicList: CommandSpec = {
  usage: "list",
  summary: "What all parties have released to the public, as this node's public log holds it countersigned",
  example: "mithaq public list --data ./tehran",
  run: async (invocation) => {
    const index = await throughPublicDoor(invocation, readWholeIndex);
    const { log, size, pending, items, withheld } = index;
    return {
      json: index,
      text: [
        `${log}: ${size} items${pending === 0 ? "" : `, and ${pending} that the other parties have yet to countersign`}`,
        ...items.map((item) => `  ${item.index}  ${item.kind} "${titleOf(item.title)}"${item.current ? "" : " (a later version of its release stands)"}  ${item.object}`),
        `Agreed and not public: ${withheld.length === 0 ? "none" : withheld.map(({ kind, count }) => `${count} ${kind}`).join(", ")}`,
      ],
    };
  },
};
