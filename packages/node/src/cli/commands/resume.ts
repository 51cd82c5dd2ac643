import { formatResume } from "@mithaq/accord";
import { signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { resolve } from "node:path";
import { rootHandFile } from "../../folder/data-folder.ts";
import { signRecovery } from "../../node/recover.ts";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { rootHand, signDraft } from "../hands.ts";
import { textOption } from "../options.ts";

export const resume: CommandSpec = {
  usage: "resume",
  summary: "Go on after a restore in which acts may have been lost: declares it, under the root hand, as the first act",
  example: "mithaq resume --reason \"restored from the backup of Monday\" --root-hand FILE --data ./tehran",
  options: (command) => {
    command.option("--reason <text>", "what happened").option("--root-hand <file>", "this party's root hand");
  },
  run: async (invocation, _args, options) => {
    const folder = invocation.folder();
    const reason = textOption(options, "reason", "--reason", "\"restored from the backup of Monday\"");
    const hand = await rootHand(folder, options["rootHand"]);
    const appended = await throughDoor(folder, async (client) => {
      const { origin } = await client.status();
      return client.acts.submit(await signDraft(folder, hand, formatResume(origin, reason)));
    });
    return { json: { act: appended.id, index: appended.index }, text: [`resumed: act ${appended.id}`] };
  },
};

export const recover: CommandSpec = {
  usage: "recover",
  summary: "Leave recovery without waiting for the peers, by the root hand: acts that only they hold may be lost, and the log then forks",
  example: "mithaq recover --force --root-hand FILE --data ./tehran",
  options: (command) => {
    command.option("--force", "say that you know it").option("--root-hand <file>", "this party's root hand");
  },
  run: async (invocation, _args, options) => {
    const folder = invocation.folder();
    if (options["force"] !== true) {
      throw new Refusal("usage", {
        field: "--force", expected: "the word of someone who knows what may be lost", remedy: "wait for the peers (mithaq status), take in a pouch from them (mithaq pouch export --whole there), or add --force",
        message: "leaving recovery by force may lose acts that only the peers hold",
      });
    }
    await rootHand(folder, options["rootHand"]);
    const file = await rootHandFile(resolve(String(options["rootHand"]))).read();
    const { mode } = await throughDoor(folder, (client) => client.recover(signRecovery(file.origin, signerFromPrivateKey(file.key), Date.now())));
    return { json: { mode }, text: [`the node has left recovery: ${mode}${mode === "held" ? "; its first act must be: mithaq resume" : ""}`] };
  },
};
