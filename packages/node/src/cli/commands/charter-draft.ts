import { formatCharter, parsePartyFile, type PartyFile } from "@mithaq/accord";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { PILLARS } from "@mithaq/pillars";
import { readFile } from "node:fs/promises";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { collect, languagesOption, listOption } from "../options.ts";

/** Generous for a secretariat, and a bound all the same: a day's acts of one party. */
const DEFAULT_LIMITS = { bytesPerDay: 1_000_000_000, actsPerDay: 1_000_000, openProposals: 1_000 };

export const charterDraft: CommandSpec = {
  usage: "draft",
  summary: "Make the charter's bytes from the party files: the same on every side",
  example: "mithaq charter draft --data ./tehran --party ./baghdad/party.json --title en=\"Cooperation programme\"",
  options: (command) => {
    command
      .option("--party <file>", "another party's party file; once a party", collect)
      .option("--title <language=text>", "the programme's title, once a language", collect)
      .option("--language <tag>", "a language of the programme (default: those of the title)", collect)
      .option("--acts-per-day <n>", "each party's limit", String(DEFAULT_LIMITS.actsPerDay))
      .option("--bytes-per-day <n>", "each party's limit", String(DEFAULT_LIMITS.bytesPerDay))
      .option("--open-proposals <n>", "each party's limit", String(DEFAULT_LIMITS.openProposals))
      .option("--pillar <name>", "a pillar whose acts the record knows; once a pillar, the same on every side (default: those of this program)", collect)
      .option("--sample", "a demonstration: every seal is marked \"sample\"");
  },
  run: async (invocation, _args, options) => {
    const folder = invocation.folder();
    const title = languagesOption(options, "title", "--title");
    const paths = listOption(options, "party");
    if (paths.length === 0) throw new Refusal("usage", { field: "--party", expected: "the party file of every other party", remedy: "for instance: --party ./baghdad/party.json" });
    if ((await folder.charter.readIfThere()) !== undefined) throw new Refusal("conflict", { field: "charter.json", expected: "a node that is not founded yet", remedy: "a charter is changed by agreement only: see mithaq act propose", kept: "the accepted charter stands" });
    const parties = [await readParty(folder.party.path), ...(await Promise.all(paths.map(readParty)))];
    const twice = parties.find(({ origin }, index) => parties.findIndex((other) => other.origin === origin) !== index);
    if (twice !== undefined) throw new Refusal("input", { field: "--party", expected: "each party once, without this one", remedy: "name the other parties' files", message: `${twice.origin} is named twice` });
    const languages = listOption(options, "language");
    const { bytes, sha256 } = formatCharter(nodeCryptography, {
      title, parties, pillars: pillarsOption(options), languages: languages.length > 0 ? languages : Object.keys(title), sample: options["sample"] === true,
      limits: { actsPerDay: limit(options, "actsPerDay", "--acts-per-day"), bytesPerDay: limit(options, "bytesPerDay", "--bytes-per-day"), openProposals: limit(options, "openProposals", "--open-proposals") },
    });
    await folder.charterDraft.write(bytes);
    return {
      json: { sha256, charter: folder.charterDraft.path, parties: parties.map((party) => party.origin).sort() },
      text: [
        `The charter's draft: ${folder.charterDraft.path}`, `SHA-256: ${sha256}`,
        "Compare this SHA-256 with the other parties by another way than the files came. Then: mithaq charter accept --sha256 HEX --root-hand FILE",
      ],
    };
  },
};

function pillarsOption(options: Readonly<Record<string, unknown>>): string[] {
  const [named, installed] = [listOption(options, "pillar"), PILLARS.filter((pillar) => pillar.kinds.length > 0).map((pillar) => pillar.name)];
  const unknown = named.find((name) => !installed.includes(name));
  if (unknown !== undefined) throw new Refusal("usage", { field: "--pillar", expected: `one of ${installed.join(", ")}`, remedy: "name pillars of this program", message: `this program has no pillar ${unknown}` });
  return named.length > 0 ? named : installed;
}

async function readParty(path: string): Promise<PartyFile> {
  return parsePartyFile(nodeCryptography, await readFile(path));
}

function limit(options: Readonly<Record<string, unknown>>, name: string, flag: string): number {
  const text = String(options[name]);
  if (!/^[1-9][0-9]{0,14}$/.test(text)) throw new Refusal("usage", { field: flag, expected: "a whole number above 0", remedy: `for instance: ${flag} 10000` });
  return Number(text);
}
