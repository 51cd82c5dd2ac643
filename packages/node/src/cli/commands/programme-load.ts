import type { Command } from "commander";
import { isDay } from "../../programme-file/check-dates.ts";
import { openProgramme, type OpenedProgramme, type ProgrammeChoices } from "../../programme-file/open-programme.ts";
import { proposeItems, type Loaded } from "../../programme-file/propose-items.ts";
import { readProgramme } from "../../programme-file/read-folder.ts";
import { Refusal } from "../../node/refusal.ts";
import type { Answer, CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { officerHand, signDraft } from "../hands.ts";
import { collect, listOption, optionalText, originOption } from "../options.ts";
import { makeDocument, putDocument } from "../texts.ts";

type Options = Readonly<Record<string, unknown>>;

export const programmeLoad: CommandSpec = {
  usage: "load <dir>",
  summary: "Propose a programme's items on this node; a second load proposes nothing that stands",
  example: "mithaq programme load ./programmes/ours --party a=example.org/first --party b=example.org/second --as joint-secretary --data ./first",
  options: (command) => {
    programmeOptions(command);
    command.option("--dry-run", "say what would be proposed, and propose nothing").option("--as <officer>", "the officer whose hand signs");
  },
  run: async (invocation, [directory = ""], options) => {
    const folder = invocation.folder();
    const dryRun = options["dryRun"] === true;
    const hand = dryRun ? undefined : await officerHand(folder, options["as"]);
    const programme = await readProgramme(directory);
    return throughDoor(folder, async (client) => {
      const opened = await openProgramme(folder, client, programme, choicesOf(options));
      if (hand === undefined) return dryAnswer(opened);
      const put = async (bytes: Uint8Array) => {
        const document = makeDocument(bytes, "application/json");
        await putDocument(client, document);
        return document.reference;
      };
      return loadedAnswer(opened, await proposeItems(client, opened, { put, sign: (draft, nonce) => signDraft(folder, hand, draft, nonce) }));
    });
  },
};

/** What load and assent both need to know: who the parties are, from which day deadlines are reckoned, who proposes. */
export function programmeOptions(command: Command): void {
  command
    .option("--party <key=origin>", "which party of the charter a party of the programme is; once a party (default: by its label)", collect)
    .option("--from <day>", "the day from which deadlines are reckoned (default: the programme's own), the same on all sides")
    .option("--turns", "the parties propose the items by turns, each its share");
}

export function choicesOf(options: Options): ProgrammeChoices {
  const from = optionalText(options, "from");
  if (from !== undefined && !isDay(from)) throw new Refusal("usage", { field: "--from", expected: "a day", remedy: "for instance: --from 2027-03-21" });
  const parties = listOption(options, "party").map((part): [string, string] => {
    const at = part.indexOf("=");
    if (at < 1) throw new Refusal("usage", { field: "--party", expected: "KEY=ORIGIN", remedy: "for instance: --party a=example.org/first", message: `--party ${part} is not KEY=ORIGIN` });
    return [part.slice(0, at), originOption(part.slice(at + 1), "--party")];
  });
  const twice = parties.find(([key], at) => parties.findIndex(([other]) => other === key) !== at);
  if (twice !== undefined) throw new Refusal("usage", { field: "--party", expected: "each party once", remedy: `name ${twice[0]} once` });
  return { parties: new Map(parties), from, turns: options["turns"] === true };
}

function dryAnswer(opened: OpenedProgramme): Answer {
  const due = opened.items.filter((one) => one.status === null && one.by === opened.own);
  const heads = headsOf(opened);
  return {
    json: { ...heads, dryRun: true, would: due.map(({ item, object, content }) => ({ key: item.key, kind: item.kind, object, content })) },
    text: [...due.map(({ item, title }) => `would propose ${item.kind} ${item.key}: ${title["en"] ?? Object.values(title)[0] ?? ""}`), ...textOf(heads), `${due.length} would be proposed; nothing was`],
  };
}

function loadedAnswer(opened: OpenedProgramme, { proposed, remaining, stopped }: Loaded): Answer {
  const heads = headsOf(opened);
  return {
    json: { ...heads, dryRun: false, proposed, remaining, stopped: stopped === null ? null : { field: stopped.field, message: stopped.message } },
    text: [
      ...proposed.map(({ key, kind, act }) => `${kind} ${key}: act ${act}`), ...textOf(heads), `${proposed.length} proposed`,
      ...(stopped === null ? [] : [`${remaining.length} remain: ${stopped.message} The same command goes on from here. First of them: ${remaining[0]}`]),
    ],
    exitCode: stopped === null ? 0 : 3,
  };
}

function headsOf({ programme, from, own, items }: OpenedProgramme) {
  return {
    programme: programme.manifest.key, digest: programme.digest, from,
    standing: items.filter((one) => one.status !== null).map(({ item, object, status }) => ({ key: item.key, object, status })),
    /** Not there yet, and another party's to propose. */
    others: items.filter((one) => one.status === null && one.by !== own).map(({ item, by }) => ({ key: item.key, by })),
  };
}

function textOf({ programme, digest, from, standing, others }: ReturnType<typeof headsOf>): string[] {
  return [`${programme}, SHA-256 ${digest}, reckoned from ${from}`, `${standing.length} stood already`, ...(others.length === 0 ? [] : [`${others.length} are another party's to propose`])];
}
