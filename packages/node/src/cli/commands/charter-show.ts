import { parseCharter, sha256Hex } from "@mithaq/accord";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import type { CommandSpec } from "../command.ts";

export const charterShow: CommandSpec = {
  usage: "show",
  summary: "The accepted charter, or else its draft: SHA-256, title, parties, limits",
  example: "mithaq charter show --data ./tehran",
  run: async (invocation) => {
    const folder = invocation.folder();
    const accepted = await folder.charter.readIfThere();
    const bytes = accepted ?? (await folder.charterDraft.read());
    const { title, parties, languages, limits, sample } = parseCharter(nodeCryptography, bytes);
    const sha256 = sha256Hex(nodeCryptography, bytes);
    const origins = parties.map((party) => party.origin);
    return {
      json: { sha256, accepted: accepted !== undefined, title, parties: origins, languages, limits, sample },
      text: [
        `${title["en"] ?? Object.values(title)[0] ?? ""}${sample ? " (sample)" : ""}: ${accepted === undefined ? "a draft" : "accepted"}`, `SHA-256: ${sha256}`, `parties: ${origins.join(", ")}`,
        `languages: ${languages.join(", ")}`, `limits: ${limits.actsPerDay} acts and ${limits.bytesPerDay} bytes a day, ${limits.openProposals} open proposals a party`,
      ],
    };
  },
};
