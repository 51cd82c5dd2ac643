import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { collect, listOption, optionalText } from "../options.ts";
import { titleOf } from "./programme-lines.ts";

export const search: CommandSpec = {
  usage: "search [words...]",
  summary: "Find what has all these words, in any of the four languages; --rebuild makes the index anew",
  example: "mithaq search road masts --kind commitment --data ./tehran",
  options: (command) =>
    void command
      .option("--lang <language>", "your language: its texts are shown first")
      .option("--kind <kind>", "only of this kind, for instance commitment or draft; may be repeated", collect)
      .option("--pillar <pillar>", "only of this pillar")
      .option("--limit <count>", "hits of a page, at most 100", "20")
      .option("--after <next>", "the page after: `next` of the one before")
      .option("--rebuild", "forget the index and make it anew, from the record and the drafts"),
  run: async (invocation, words, options) => {
    if (options["rebuild"] === true) {
      const { entries } = await throughDoor(invocation.folder(), (client) => client.search.rebuild());
      return { json: { entries }, text: [`${entries} objects and drafts are indexed anew`] };
    }
    const text = words.join(" ");
    if (text.trim() === "") throw new Refusal("usage", { field: "words", expected: "one word or more", remedy: "for instance: mithaq search fibre" });
    const answer = await throughDoor(invocation.folder(), (client) => client.search.find(askedOf(text, options)));
    return {
      json: answer,
      text: [
        ...answer.hits.flatMap((hit) => [
          `${hit.title === null ? hit.object : titleOf(hit.title)}  [${hit.kind}${hit.life === null ? "" : `, ${hit.life}`}${hit.sample ? ", sample" : ""}${hit.plane === "national" ? ", this party's own" : ""}]  ${hit.object}`,
          ...(hit.snippet === null ? [] : [`  ${hit.snippet.text.replaceAll(/\s+/g, " ")}`]),
        ]),
        `${answer.total}${answer.total >= 1000 ? " or more" : ""} found${answer.next === null ? "" : `; more with --after ${answer.next}`}${answer.indexing ? "; the node is still indexing" : ""}`,
      ],
    };
  },
};

function askedOf(text: string, options: Readonly<Record<string, unknown>>) {
  const [language, pillar, after] = [optionalText(options, "lang"), optionalText(options, "pillar"), optionalText(options, "after")];
  const kinds = listOption(options, "kind");
  const limit = Number(optionalText(options, "limit") ?? "20");
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw new Refusal("usage", { field: "--limit", expected: "a whole number from 1 to 100", remedy: "for instance: --limit 20" });
  return { text, limit, ...(language === undefined ? {} : { language }), ...(pillar === undefined ? {} : { pillar }), ...(after === undefined ? {} : { after }), ...(kinds.length === 0 ? {} : { kinds }) };
}
