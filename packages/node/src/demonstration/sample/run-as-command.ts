import { parseCharter } from "@mithaq/accord";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { throughDoor } from "../../cli/door.ts";
import { settle } from "../../cli/settle.ts";
import { dataFolder, type DataFolder } from "../../folder/data-folder.ts";
import { matchParties } from "../../programme-file/match-parties.ts";
import { openProgramme } from "../../programme-file/open-programme.ts";
import { readProgramme } from "../../programme-file/read-folder.ts";
import { playSide, type Played } from "./play.ts";
import { readSample } from "./read-sample.ts";

/** Plays the sample's acts of the folder's party, and prints what became of them as a command of `mithaq` does. Never rejects. */
export async function runAsCommand(programme: string, sample: string, data: string): Promise<void> {
  const folder = dataFolder(data);
  await settle({ folder: () => folder, json: true, verbose: false, say: () => {} }, play(folder, programme, sample).then((json) => ({ json, text: [] })));
}

async function play(folder: DataFolder, programme: string, directory: string): Promise<Played> {
  return throughDoor(folder, async (client) => {
    const opened = await openProgramme(folder, client, await readProgramme(programme), { parties: new Map(), from: undefined, turns: true });
    const items = new Map(opened.items.map((one) => [one.item.key, one.object]));
    const sample = await readSample(directory, new Set(items.keys()));
    const parties = matchParties(opened.programme.manifest, parseCharter(nodeCryptography, await folder.charter.read()), new Map());
    const origins = { a: parties.get("a")!, b: parties.get("b")! };
    return playSide(folder, client, { sample, origins, items }, origins.a === opened.own ? "a" : "b");
  });
}
