import { formatIntent, formatMandateGrant, charterId, signIntent } from "@mithaq/accord";
import { encodeBase64, type JsonValue } from "@mithaq/ledger";
import { generateKey, nodeCryptography, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import type { DataFolder } from "../../folder/data-folder.ts";
import type { OfficerFile } from "../../folder/documents.ts";
import { fromWire } from "../../api/errors.ts";
import { refusalOf } from "../../node/refusal-of.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor, type NodeClient } from "../door.ts";
import { newNonce, rootHand, type SignedIntent } from "../hands.ts";
import { collect, languagesOption, listOption, optionalText, timeOption } from "../options.ts";

export const officerAdd: CommandSpec = {
  usage: "add <name>",
  summary: "Make a software key for an officer and grant its mandate under the root hand",
  example: "mithaq officer add joint-secretary --role en=\"Joint secretary, Tehran\" --allow \"agreement.*\" --root-hand ./tehran/root-hand.json --data ./tehran",
  options: (command) => {
    command
      .option("--role <language=text>", "the officer's role, once a language; a role, never a person's name, in a demonstration", collect)
      .option("--allow <pattern>", "acts that the mandate allows, such as agreement.* or *.assent (default: agreement.*)", collect)
      .option("--until <day>", "when the mandate ends (UTC); without it, when it is recalled")
      .option("--root-hand <file>", "this party's root hand");
  },
  run: async (invocation, [name = ""], options) => {
    const folder = invocation.folder();
    const { officer, appended } = await throughDoor(folder, (client) => addOfficer(folder, client, options["rootHand"], {
      name, role: () => languagesOption(options, "role", "--role"), allow: listOption(options, "allow"), until: optionalText(options, "until"),
    }));
    return {
      json: { name, mandate: officer.mandate, role: officer.role, act: appended.id, repeated: appended.repeated },
      text: [`${name} holds the mandate ${officer.mandate}${appended.repeated ? " (granted before)" : ""}`, `  its software key: ${folder.officer(name).path}`],
    };
  },
};

/** What an officer is granted. */
export interface OfficerGrant {
  readonly name: string;
  /** Asked for only where the officer is new. */
  readonly role: () => Readonly<Record<string, string>>;
  /** Patterns of acts; none: `agreement.*`. */
  readonly allow: readonly string[];
  /** The day on which the mandate ends, UTC. */
  readonly until: string | undefined;
}

/** Makes the officer's key where there is none yet, and submits the grant of its mandate; an officer that has its mandate keeps it. */
export async function addOfficer(folder: DataFolder, client: NodeClient, rootHandFile: unknown, grant: OfficerGrant) {
  // The file first, with the signed grant in it: whatever happens then, a second run submits the very same act.
  const known = await folder.officer(grant.name).readIfThere();
  const officer = known ?? (await makeOfficer(folder, rootHandFile, grant));
  return { officer, appended: await submitGrant(folder, client, officer, known === undefined) };
}

/** A grant that the rules refuse leaves no officer behind; one that merely could not be sent stays for the next run. */
async function submitGrant(folder: DataFolder, client: NodeClient, officer: OfficerFile, made: boolean) {
  const grant = officer.grant as unknown as SignedIntent;
  try {
    return await client.acts.submit(grant);
  } catch (error) {
    const { code } = fromWire(error) ?? refusalOf(error);
    if (made && (code === "invalid" || code === "input")) await folder.officer(officer.name).remove();
    throw error;
  }
}

async function makeOfficer(folder: DataFolder, rootHandFile: unknown, { name, role: roleOf, allow, until }: OfficerGrant): Promise<OfficerFile> {
  const role = roleOf();
  const hand = await rootHand(folder, rootHandFile);
  const key = generateKey("Ed25519");
  const draft = formatMandateGrant({
    role, acts: allow.length > 0 ? allow : ["agreement.*"], scope: null, from: Date.now(), to: until === undefined ? null : timeOption(until, "--until"),
    credential: { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(signerFromPrivateKey(key).publicKey) },
  });
  const { origin } = await folder.node.read();
  const nonce = newNonce();
  const intent = formatIntent(draft, { charter: charterId(nodeCryptography, await folder.charter.read()), origin, nonce });
  const signed = { intent, hand: signIntent(intent, hand.mandate, hand.signer) } as unknown as { intent: Record<string, JsonValue>; hand: Record<string, JsonValue> };
  const file = { v: 1, kind: "mithaq/officer", name, role, mandate: `${origin}/${nonce}`, key, grant: signed } as unknown as OfficerFile;
  await folder.officer(name).write(file);
  return file;
}
