import { readProgramme } from "../../programme-file/read-folder.ts";
import type { CommandSpec } from "../command.ts";

/** Needs no node: for whoever writes a programme. */
export const programmeCheck: CommandSpec = {
  usage: "check <dir>",
  summary: "Check a programme's files: shapes, references, languages, dates; every problem with its place",
  example: "mithaq programme check ./programmes/ours",
  run: async (_invocation, [directory = ""]) => {
    const { manifest, items, digest } = await readProgramme(directory);
    const lists = Object.fromEntries([...Map.groupBy(items, (item) => item.list)].map(([list, all]) => [list, all.length]));
    return {
      json: { programme: manifest.key, digest, languages: manifest.languages, parties: manifest.parties.map((party) => party.key), lists },
      text: [`${manifest.key}: good; ${Object.entries(lists).map(([list, count]) => `${count} ${list}`).join(", ")}`, `SHA-256 of all its files: ${digest}`],
    };
  },
};
