import { formatKeyRotation } from "@mithaq/accord";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { keyRoleSchema, type KeyRole } from "../../folder/documents.ts";
import type { DataFolder } from "../../folder/data-folder.ts";
import { prepareRotation } from "../../folder/rotation.ts";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { rootHand, signDraft } from "../hands.ts";
import { textOption } from "../options.ts";

export const keyRotate: CommandSpec = {
  usage: "rotate",
  summary: "Bring a role's next key into use and commit to the one after it",
  example: "mithaq key rotate --role log --root-hand ./tehran/root-hand.json --data ./tehran",
  options: (command) => {
    command.option("--role <role>", "log, mirror, mirrorPq or transport").option("--root-hand <file>", "this party's root hand");
  },
  run: async (invocation, _args, options) => {
    const folder = invocation.folder();
    const role = roleOption(textOption(options, "role", "--role", "log"));
    const hand = await rootHand(folder, options["rootHand"]);
    // The node first: opening it settles a rotation that a crash left behind, and then this is the next one.
    const { act, vkey } = await throughDoor(folder, async (client) => {
      const { vkey, next } = await prepareRotation(nodeCryptography, folder, role);
      const { origin } = await client.status();
      const appended = await client.acts.submit(await signDraft(folder, hand, formatKeyRotation(origin, role, vkey, next)));
      return { act: appended.id, vkey };
    });
    const settled = await waitUntilSettled(folder);
    return {
      json: { role, vkey, act, settled },
      text: [`${role}: rotated to ${vkey} (act ${act})`, settled ? "keys.json holds the new key, and the next one" : "keys.json holds both keys; it is put in order when the node next starts"],
    };
  },
};

function roleOption(value: string): KeyRole {
  const parsed = keyRoleSchema.safeParse(value);
  if (!parsed.success) throw new Refusal("usage", { field: "--role", expected: "log, mirror, mirrorPq or transport", remedy: "for instance: --role log" });
  return parsed.data;
}

/** The node that appended the act puts keys.json in order. */
async function waitUntilSettled(folder: DataFolder): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    if ((await folder.keys.read()).rotating === null) return true;
    await sleep(100);
  }
  return false;
}
