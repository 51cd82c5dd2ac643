import type { Texts } from "@mithaq/accord";
import type { OpenedNode } from "../node/opened-node.ts";
import { nameAll } from "../programme/named.ts";
import { readProgramme } from "../programme/reading.ts";
import type { Draft } from "./draft.ts";

/** The titles of what drafts are about (the first object of each that has one), by the draft's id: a draft of a report or an answer has no title of its own. */
export async function draftSubjects(node: OpenedNode, drafts: readonly Draft[]): Promise<ReadonlyMap<string, Texts>> {
  const objectsOf = (draft: Draft): string[] => draft.content.objects.map(([object]) => object).filter((object) => object !== "new");
  const ids = [...new Set(drafts.flatMap(objectsOf))];
  if (ids.length === 0) return new Map();
  const named = await readProgramme(node, undefined, async (reading) => nameAll(reading, [...(await reading.reader.rows(ids)).values()]));
  const titles = new Map(named.flatMap((one) => (one.title === null ? (one.about?.title == null ? [] : [[one.id, one.about.title] as const]) : [[one.id, one.title] as const])));
  return new Map(drafts.flatMap((draft) => {
    const title = objectsOf(draft).map((id) => titles.get(id)).find((one) => one !== undefined);
    return title === undefined ? [] : [[draft.id, title] as const];
  }));
}
