import { formatErasure, type Pair, type PayloadReference } from "@mithaq/accord";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { officerHand, signDraft } from "../hands.ts";
import { actIdArgument } from "../options.ts";

export const actErase: CommandSpec = {
  usage: "erase <act-id>",
  summary: "Erase the document of an own act; its digest stays in the log as a tombstone",
  example: "mithaq act erase ACT-ID --as joint-secretary --data ./tehran",
  options: (command) => {
    command.option("--as <officer>", "the officer whose hand signs");
  },
  run: async (invocation, [given], options) => {
    const id = actIdArgument(given, "act-id");
    const folder = invocation.folder();
    const hand = await officerHand(folder, options["as"]);
    const { appended, digest } = await throughDoor(folder, async (client) => {
      const { act } = await client.acts.get({ id });
      const payload = act?.["payload"] as unknown as PayloadReference | null | undefined;
      if (payload === null || payload === undefined) throw new Refusal("input", { field: "act-id", expected: "an act that points to a document", remedy: "see the act: mithaq act show ACT-ID", message: `${id} has no document` });
      const draft = formatErasure({ of: id, pairs: act?.["objects"] as unknown as Pair[], digest: payload.digest });
      return { appended: await client.acts.submit(await signDraft(folder, hand, draft)), digest: payload.digest };
    });
    return { json: { act: appended.id, of: id, digest }, text: [`erased: the document ${digest} of ${id} (act ${appended.id})`] };
  },
};
