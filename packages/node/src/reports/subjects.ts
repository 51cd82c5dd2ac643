import { agreedObject } from "@mithaq/accord";
import { nameAll, type Named } from "../programme/named.ts";
import type { Reading } from "../programme/reading.ts";
import { makeShelf } from "../programme/shelf.ts";

/** Kinds that a report of progress may be about (accord, kinds/report.ts). */
const KINDS = ["commitment", "milestone", "action-item", "investment", "initiative"];

/** Who owes, owns, leads or pays: by the newest agreed content. */
const SUBJECTS = makeShelf<{ readonly kind: string; readonly by: readonly string[]; readonly words: string }>(
  { rows: () => KINDS.map((kind) => ({ kind })), changed: {} },
  ({ context }, record, horizon) => {
    if (!KINDS.includes(record.kind)) return undefined;
    const content = agreedObject(context, horizon, record.id).newest?.content;
    if (content === undefined) return undefined;
    const contributors = ((content["contributors"] as { party?: string }[] | undefined) ?? []).flatMap((one) => one.party ?? []);
    const by = [...((content["obligors"] ?? content["owner"] ?? content["leads"] ?? []) as string[]), ...contributors];
    return { kind: record.kind, by, words: Object.values((content["title"] ?? {}) as Record<string, string>).join("\n").toLowerCase() };
  },
);

/** What the own party can report on: agreed objects that it owes, owns, leads or pays for; those due first come first. */
export async function reportSubjects(reading: Reading, { text, limit }: { readonly text?: string; readonly limit: number }): Promise<{ readonly subjects: readonly Named[]; readonly total: number }> {
  const looked = text?.trim().toLowerCase() ?? "";
  const ids = [...(await SUBJECTS.at(reading))].filter(([, one]) => one.by.includes(reading.own) && (looked === "" || one.words.includes(looked))).map(([id]) => id);
  const rows = [...(await reading.reader.rows(ids)).values()].sort((a, b) => ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : (a.due ?? "9999") > (b.due ?? "9999") ? 1 : a.id < b.id ? -1 : 1));
  return { subjects: await nameAll(reading, rows.slice(0, limit)), total: rows.length };
}
