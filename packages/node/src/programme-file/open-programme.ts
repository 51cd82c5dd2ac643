import { parseCharter } from "@mithaq/accord";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import type { NodeClient } from "../api/client.ts";
import type { DataFolder } from "../folder/data-folder.ts";
import { Refusal } from "../node/refusal.ts";
import { formItems, type FormedItem } from "./format-items.ts";
import { matchParties } from "./match-parties.ts";
import { formatProblem } from "./problem.ts";
import type { Programme } from "./programme.ts";
import { readPlaces, type Place } from "./stands.ts";

/** A programme as it is in one node's record: every item formed with that record's ids, and where it stands. */
export interface OpenedProgramme {
  readonly programme: Programme;
  readonly own: string;
  readonly from: string;
  readonly items: readonly (FormedItem & Place)[];
}

export interface ProgrammeChoices {
  /** `--party KEY=ORIGIN`. */
  readonly parties: ReadonlyMap<string, string>;
  /** `--from DAY`; else the programme's own. */
  readonly from: string | undefined;
  /** Whether the parties propose by turns. */
  readonly turns: boolean;
}

/** Rejects with Refusal `usage` or `input`; nothing is written. */
export async function openProgramme(folder: DataFolder, client: NodeClient, programme: Programme, choices: ProgrammeChoices): Promise<OpenedProgramme> {
  const { manifest } = programme;
  const [charter, { origin }] = await Promise.all([folder.charter.read().then((bytes) => parseCharter(nodeCryptography, bytes)), folder.node.read()]);
  const missing = manifest.languages.filter((language) => !charter.languages.includes(language));
  if (missing.length > 0) {
    throw new Refusal("input", { field: "languages", expected: `languages of the charter: ${charter.languages.join(", ")}`, remedy: "write the programme in the charter's languages", message: `the charter has no ${missing.join(", ")}`, kept: "nothing was proposed" });
  }
  const from = choices.from ?? manifest.from;
  if (from === undefined) throw new Refusal("usage", { field: "--from", expected: "the day from which deadlines are reckoned, for programme.json names none", remedy: "for instance: --from 2027-03-21, the same on all sides" });
  const parties = matchParties(manifest, charter, choices.parties);
  const places = await readPlaces(client, programme, parties, origin, choices.turns);
  const formed = formItems(programme, { objects: new Map(places.map((place) => [place.item.key, place.object])), parties, from });
  if ("problems" in formed) {
    throw new Refusal("input", { field: "programme", expected: "items that the record's rules allow", remedy: "correct the files", kept: "nothing was proposed", message: [`${formed.problems.length} problems`, ...formed.problems.map(formatProblem)].join("\n  ") });
  }
  return { programme, own: origin, from, items: formed.items.map((item, at) => ({ ...item, ...places[at]! })) };
}
