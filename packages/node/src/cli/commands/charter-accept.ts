import { charterId, formatCharterSign, parseCharter, sha256Hex } from "@mithaq/accord";
import { equalBytes } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { readFile } from "node:fs/promises";
import type { DataFolder } from "../../folder/data-folder.ts";
import { formatPartyFile } from "@mithaq/accord";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { rootHand, signDraft } from "../hands.ts";
import { optionalText } from "../options.ts";

export const charterAccept: CommandSpec = {
  usage: "accept",
  summary: "Accept the charter whose SHA-256 you compared with the other parties, and sign it under the root hand",
  example: "mithaq charter accept --data ./tehran --sha256 1f0c… --root-hand ./tehran/root-hand.json",
  options: (command) => {
    command
      .option("--sha256 <hex>", "the SHA-256, typed from what the parties compared")
      .option("--charter <file>", "the charter's bytes (default: charter-draft.json in the folder)")
      .option("--root-hand <file>", "this party's root hand");
  },
  run: async (invocation, _args, options) => {
    const folder = invocation.folder();
    const path = optionalText(options, "charter");
    const bytes = path === undefined ? ((await folder.charter.readIfThere()) ?? (await folder.charterDraft.read())) : new Uint8Array(await readFile(path));
    const charter = parseCharter(nodeCryptography, bytes);
    const sha256 = sha256Hex(nodeCryptography, bytes);
    requireTyped(optionalText(options, "sha256"), sha256);
    await requireOwnParty(folder, charter.parties.map((party) => ({ origin: party.origin, bytes: formatPartyFile(party) })));
    const accepted = await folder.charter.readIfThere();
    if (accepted !== undefined && !equalBytes(accepted, bytes)) throw new Refusal("conflict", { field: "--charter", expected: "the charter accepted before", remedy: "a node has one charter; make another folder for another programme", kept: "the accepted charter stands" });
    const hand = await rootHand(folder, options["rootHand"]);
    if (accepted === undefined) await folder.charter.write(bytes);

    const { origin } = await folder.node.read();
    const signed = await throughDoor(folder, async (client) => {
      const own = (await client.logs()).find((log) => log.origin === origin);
      if ((own?.size ?? 0) > 1) return false; // a second run: the signature stands
      await client.acts.submit(await signDraft(folder, hand, formatCharterSign(origin)));
      return true;
    });
    return {
      json: { sha256, charter: charterId(nodeCryptography, bytes), parties: charter.parties.map((party) => party.origin), signed },
      text: [`Accepted and signed for ${origin}: SHA-256 ${sha256}`, "Next: mithaq peer add ORIGIN URL, then mithaq serve"],
    };
  },
};

/** The hash must be typed: a file that came the same way as its hash proves nothing. */
function requireTyped(typed: string | undefined, sha256: string): void {
  if (typed?.toLowerCase() === sha256) return;
  const message = typed === undefined ? `the charter's SHA-256 is ${sha256}: compare it with the other parties first` : `the charter's SHA-256 is ${sha256}, not ${typed}`;
  const remedy = typed === undefined ? "when every party reads the same, accept it: --sha256 and the value, typed" : "compare again with the other parties, and draft anew from the same party files: mithaq charter draft";
  throw new Refusal(typed === undefined ? "usage" : "invalid", { field: "--sha256", expected: "the SHA-256 that all parties compared", remedy, message, kept: "nothing was accepted" });
}

/** The charter must name this party with the very file that this folder made. */
async function requireOwnParty(folder: DataFolder, parties: readonly { origin: string; bytes: Uint8Array }[]): Promise<void> {
  const own = await folder.party.read();
  if (parties.some((party) => equalBytes(party.bytes, own))) return;
  const { origin } = await folder.node.read();
  throw new Refusal("input", { field: "--charter", expected: `this folder's party.json, byte for byte, as the party ${origin}`, remedy: "give the other parties this folder's party.json, and draft anew", message: "the charter does not name this party with its present keys", kept: "nothing was accepted" });
}
