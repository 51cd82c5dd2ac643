import { LANGUAGES } from "@mithaq/calendar";
import { partyLabel } from "../../api/hosts.ts";
import type { DataFolder } from "../../folder/data-folder.ts";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { newNonce, rootHand, signDraft } from "../hands.ts";
import { collect, languagesOption, listOption, optionalText, textOption, timeOption } from "../options.ts";

/** Where the head's root hand is a file that is kept apart from the node, invitations and mandates are given here instead of on the screens. */
export const officerInvite: CommandSpec = {
  usage: "invite",
  summary: "Invite an officer to enrol a passkey on the screens; the mandate is granted afterwards: mithaq officer grant",
  example: "mithaq officer invite --role en=\"Verifier\" --role fa=\"بازبین\" --allow \"report.*\" --data ./tehran",
  options: (command) => {
    command
      .option("--role <language=text>", "the officer's role, once a language", collect)
      .option("--allow <pattern>", "acts that the mandate will allow, such as agreement.* or *.assent", collect)
      .option("--pillar <pillar>", "only in this pillar; may be repeated", collect)
      .option("--until <day>", "when the mandate ends (UTC); without it, when it is recalled");
  },
  run: async (invocation, _args, options) => {
    const acts = listOption(options, "allow");
    if (acts.length === 0) throw new Refusal("usage", { field: "--allow", expected: "at least one pattern", remedy: "for instance: --allow \"report.*\"" });
    const [until, pillars] = [optionalText(options, "until"), listOption(options, "pillar")];
    const folder = invocation.folder();
    const role = languagesOption(options, "role", "--role");
    const { invitation, token } = await throughDoor(folder, (client) =>
      client.invitations.issue({ role, acts, ...(pillars.length === 0 ? {} : { scope: { pillars } }), ...(until === undefined ? {} : { to: timeOption(until, "--until") }) }));
    // The token in the fragment, which no browser sends and no proxy logs.
    const link = `${await screensOf(folder)}/${LANGUAGES.find((one) => role[one] !== undefined) ?? "en"}/invitation#${token}`;
    return {
      json: { invitation: invitation.id, token, link, expiresAt: invitation.expiresAt },
      text: [`invitation ${invitation.id}`, `  its link, told once: ${link}`, `  good until ${new Date(invitation.expiresAt).toISOString()}; the officer opens it on the device that shall hold the passkey`],
    };
  },
};

/** Where a browser finds this node's screens: by its first host name over https, or on this machine alone. A passkey belongs to the name by which it was enrolled. */
async function screensOf(folder: DataFolder): Promise<string> {
  const { hosts, origin, listen } = await folder.node.read();
  if (hosts[0] !== undefined) return `https://${hosts[0]}`;
  const serving = await folder.serving.readIfThere();
  return `http://${partyLabel(origin)}.localhost:${serving === undefined ? listen.port : new URL(serving.url).port}`;
}

/** Grants what was invited to, to the passkey that was enrolled, under the root hand. */
export const officerGrant: CommandSpec = {
  usage: "grant <invitation>",
  summary: "Grant the mandate of an invitation to the passkey that the officer has enrolled",
  example: "mithaq officer grant 0a1b… --fingerprint \"12ab 34cd …\" --root-hand FILE --data ./tehran",
  options: (command) => {
    command.option("--fingerprint <words>", "of the passkey, as the officer reads it out").option("--root-hand <file>", "this party's root hand");
  },
  run: async (invocation, [id = ""], options) => {
    const folder = invocation.folder();
    const hand = await rootHand(folder, options["rootHand"]);
    const read = textOption(options, "fingerprint", "--fingerprint", "\"12ab 34cd …\"").replace(/\s/g, "").toLowerCase();
    return throughDoor(folder, async (client) => {
      const found = (await client.invitations.list()).find((one) => one.id === id);
      if (found === undefined) throw new Refusal("not-found", { field: "invitation", expected: "an invitation of this node", remedy: "see the one that mithaq officer invite told" });
      if (found.grant === null) throw new Refusal("conflict", { field: "invitation", expected: "an invitation with an enrolled passkey and no mandate yet", remedy: found.state === "issued" ? "wait until the officer has enrolled" : "invite anew", message: `the invitation is ${found.state}` });
      if (found.fingerprint?.replace(/\s/g, "") !== read) throw new Refusal("conflict", { field: "--fingerprint", expected: "the fingerprint of the enrolled passkey", remedy: "ask the officer to read it again; if it differs, somebody else has enrolled: withdraw the invitation", message: "the fingerprint is not that of the enrolled passkey", kept: "no mandate was granted" });
      const nonce = newNonce();
      const signed = await signDraft(folder, hand, { act: "mandate.grant", objects: found.grant.objects, body: found.grant.content, payload: null }, nonce);
      const { id: act } = await client.acts.submit(signed);
      const mandate = `${signed.intent.origin}/${nonce}`;
      return { json: { mandate, act }, text: [`granted: ${mandate} (act ${act})`] };
    });
  },
};
