import { formatAssent } from "@mithaq/accord";
import { compareProposals, type Compared } from "../../programme-file/compare-proposals.ts";
import { openProgramme } from "../../programme-file/open-programme.ts";
import { readProgramme } from "../../programme-file/read-folder.ts";
import { Refusal } from "../../node/refusal.ts";
import type { Answer, CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { officerHand, signDraft } from "../hands.ts";
import { choicesOf, programmeOptions } from "./programme-load.ts";

/** Differences shown of one item; all of them stand in --json. */
const MOST_SHOWN = 8;

export const programmeAssent: CommandSpec = {
  usage: "assent <dir> [keys...]",
  summary: "Compare the proposals of a programme with this side's own copy of its files, and assent to those that are the same",
  example: "mithaq programme assent ./programmes/ours --all --as joint-secretary --data ./second",
  options: (command) => {
    programmeOptions(command);
    command.option("--all", "assent to every proposal that is as in the programme file").option("--as <officer>", "the officer whose hand signs");
  },
  run: async (invocation, [directory = "", ...keys], options) => {
    const folder = invocation.folder();
    const all = options["all"] === true;
    if (all && keys.length > 0) throw new Refusal("usage", { field: "--all", expected: "either --all or keys", remedy: "leave one of them out" });
    const hand = all || keys.length > 0 ? await officerHand(folder, options["as"]) : undefined;
    const programme = await readProgramme(directory);
    const unknown = keys.find((key) => !programme.items.some((item) => item.key === key));
    if (unknown !== undefined) throw new Refusal("usage", { field: "keys", expected: "keys of the programme's items", remedy: "list them: the same command without keys", message: `the programme has no item ${unknown}` });
    return throughDoor(folder, async (client) => {
      const opened = await openProgramme(folder, client, programme, choicesOf(options));
      const compared = await compareProposals(client, opened);
      const chosen = hand === undefined ? [] : compared.filter(({ item, state }) => state === "as-in-file" && (all || keys.includes(item.item.key)));
      const acts = new Map<string, string>();
      for (const { item, proposal } of chosen) {
        const { id } = await client.acts.submit(await signDraft(folder, hand!, formatAssent(item.item.kind, proposal!)));
        acts.set(item.item.key, id);
      }
      return answer(programme.digest, compared, acts, keys);
    });
  },
};

/** Exit code 1 where something that is asked for is not as in the files. */
function answer(digest: string, compared: readonly Compared[], acts: ReadonlyMap<string, string>, keys: readonly string[]): Answer {
  const wanted = keys.length === 0 ? compared : compared.filter(({ item }) => keys.includes(item.item.key));
  const counts = Object.fromEntries([...Map.groupBy(compared, ({ state }) => state)].map(([state, all]) => [state, all.length]));
  return {
    json: {
      digest, counts, assented: acts.size,
      items: wanted.map(({ item, state, proposal, differences }) => ({
        key: item.item.key, kind: item.item.kind, object: item.object, status: item.status, title: item.title, state, proposal: proposal?.id ?? null, digest: proposal?.digest ?? null, differences, act: acts.get(item.item.key) ?? null,
      })),
    },
    text: [
      ...wanted.filter(({ state }) => state !== "given" && state !== "absent").flatMap((one) => linesOf(one, acts.get(one.item.item.key))),
      `${acts.size} assented; ${Object.entries(counts).map(([state, count]) => `${count} ${state}`).join(", ")}`, `the own files' SHA-256: ${digest}`,
    ],
    exitCode: wanted.some(({ state }) => state === "differs") ? 1 : 0,
  };
}

function linesOf({ item, state, proposal, differences }: Compared, act: string | undefined): string[] {
  const said = { "as-in-file": "as in the programme file", differs: "NOT as in the programme file", "no-document": "its document is still on the way", ended: "objected to or withdrawn", given: "given", absent: "absent" }[state];
  return [
    `${item.item.kind} ${item.item.key}: ${item.title["en"] ?? Object.values(item.title)[0] ?? ""}`,
    `  proposal ${proposal?.id ?? "none"}, document ${proposal?.digest ?? "none"}: ${said}`,
    ...differences.slice(0, MOST_SHOWN).map(({ path, file, proposed }) => `  ${path}: in the file ${file ?? "nothing"}; proposed ${proposed ?? "nothing"}`),
    ...(differences.length > MOST_SHOWN ? [`  and ${differences.length - MOST_SHOWN} more differences`] : []),
    ...(act === undefined ? [] : [`  assent: act ${act}`]),
  ];
}
