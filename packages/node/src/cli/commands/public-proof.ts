import { resolve } from "node:path";
import { Refusal } from "../../node/refusal.ts";
import { publicPaths } from "../../public-log/public-paths.ts";
import type { PublicProof } from "@mithaq/ledger";
import type { CommandSpec } from "../command.ts";
import { writeNewFile } from "../new-file.ts";
import { textOption } from "../options.ts";
import { readWholeIndex, throughPublicDoor, type AskPublic } from "./public-door.ts";

export const publicProof: CommandSpec = {
  usage: "proof <item>",
  summary: "Write the proof of a released item: one file that anyone can verify offline. ITEM: its index, or its object's id",
  example: "mithaq public proof 0 --to item.public-proof.json --data ./tehran",
  options: (command) => {
    command.option("--to <file>", "the new file");
  },
  run: async (invocation, [item = ""], options) => {
    const to = resolve(textOption(options, "to", "--to", "item.public-proof.json"));
    const file = await throughPublicDoor(invocation, async (ask) => ask(publicPaths.proof(await indexOf(ask, item))));
    const { proofs } = JSON.parse(file) as PublicProof;
    await writeNewFile(to, `${file}\n`);
    return {
      json: { file: to, logs: proofs.map((one) => one.party) },
      text: [`${to}: shows the item in the public logs of ${proofs.map((one) => one.party).join(", ")}`, "Verify it anywhere: mithaq public verify FILE --charter charter.json"],
    };
  },
};

/** The newest item of an object, where an object is named. */
async function indexOf(ask: AskPublic, item: string): Promise<number> {
  if (/^(0|[1-9][0-9]{0,8})$/.test(item)) return Number(item);
  const found = (await readWholeIndex(ask)).items.findLast((one) => one.object === item);
  if (found !== undefined) return found.index;
  throw new Refusal("not-found", { field: "item", expected: "the index of an item, or the id of an object that is public", remedy: "see what is public: mithaq public list", message: `${item} is not public here` });
}
