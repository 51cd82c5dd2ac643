import { charterId, signIntent } from "@mithaq/accord";
import { encodeBase64 } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { actOfDraft } from "../../drafts/act-of-draft.ts";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { officerHand } from "../hands.ts";
import { versionOption, versionSeen } from "./draft-version.ts";

/** In an order that a crash may cut anywhere: the same command again finds the nonce in the draft, and the act counts once. */
export const draftSubmit: CommandSpec = {
  usage: "submit <draft>",
  summary: "Make the act that a cleared draft was written for, signed by the officer",
  example: "mithaq draft submit 0a1b… --as joint-secretary --data ./tehran",
  options: (command) => {
    versionOption(command);
    command.option("--as <officer>", "the officer whose hand signs");
  },
  run: async (invocation, [id = ""], options) => {
    const folder = invocation.folder();
    const hand = await officerHand(folder, options["as"]);
    const [{ origin }, charter] = await Promise.all([folder.node.read(), folder.charter.read()]);
    const by = hand.mandate;
    const draft = await throughDoor(folder, async (client) => {
      const { draft: held } = await client.drafts.get({ id });
      if (held.state === "submitted") return held;
      const ready = await client.drafts.prepare({ id, version: versionSeen(options, held), by });
      if (ready.state === "submitted") return ready; // the act stood already: a crash came before the mark
      if (ready.submission === null) throw new Refusal("internal", { field: "submission", expected: "a prepared act", remedy: "report this fault" });
      const { intent, hash, payload } = actOfDraft(nodeCryptography, ready.content, { charter: charterId(nodeCryptography, charter), origin }, ready.submission);
      if (hash !== ready.submission.intent) throw new Refusal("conflict", { field: "submission", expected: "the act that was prepared", remedy: "give the draft back and have it cleared again: mithaq draft reject", kept: "nothing was submitted" });
      if (payload !== null) await client.payloads.put({ digest: payload.digest, salt: encodeBase64(payload.salt), bytes: encodeBase64(payload.bytes) });
      const appended = await client.acts.submit({ intent, hand: signIntent(intent, by, hand.signer) });
      return client.drafts.submitted({ id, version: ready.version, act: appended.id, by });
    });
    return { json: draft, text: [`draft ${id} is submitted: act ${draft.act ?? ""}`] };
  },
};
