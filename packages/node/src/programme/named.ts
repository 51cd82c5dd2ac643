import { agreedObject, submissionOf, textOf, versionsOf, type Content, type Horizon, type Texts } from "@mithaq/accord";
import type { RowRecord } from "../store/store.ts";
import { textContent } from "./read-agreement.ts";
import type { Reading } from "./reading.ts";

/** An object as a list names it. */
export interface Named {
  readonly id: string;
  readonly kind: string;
  readonly title: Texts | null;
  readonly pillar: string | null;
  readonly sample: boolean;
  readonly life: string | null;
  readonly due: string | null;
  /** What a report, a figure or a remark is about. */
  readonly about: { readonly id: string; readonly kind: string; readonly title: Texts | null } | null;
}

/** Names the objects of these rows; what they are about is read in one go. */
export async function nameAll(reading: Reading, records: readonly RowRecord[]): Promise<Named[]> {
  const horizon = await reading.horizonOf(records);
  const abouts = records.map((record) => aboutOf(horizon, record));
  const others = await reading.reader.rows([...new Set(abouts.filter((id) => id !== undefined))]);
  const named = await reading.horizonOf([...others.values()]);
  return Promise.all(records.map(async (record, at) => {
    const content = await contentOf(reading, record, horizon);
    const other = others.get(abouts[at] ?? "");
    const about = other === undefined ? null : { id: other.id, kind: other.kind, title: titleIn(await contentOf(reading, other, named)) };
    const { id, kind, pillar, life, due } = record;
    return { id, kind, pillar: pillar ?? other?.pillar ?? null, life, due, title: titleIn(content), sample: content?.["sample"] === true, about };
  }));
}

/** What a submission is about: what its act names beside it, or the object that a remark is on. */
function aboutOf(horizon: Horizon, record: RowRecord): string | undefined {
  const submission = submissionOf(horizon, record.id);
  if (submission === undefined) return undefined;
  const on = submission.content["on"] as { object?: string } | undefined;
  return submission.pairs.map(([id]) => id).find((id) => id !== record.id) ?? on?.object;
}

async function contentOf(reading: Reading, record: RowRecord, horizon: Horizon): Promise<Content | undefined> {
  if (record.kind === "agreement") return (await textContent(reading, record)) as Content | undefined;
  const submission = submissionOf(horizon, record.id);
  if (submission !== undefined) return versionsOf(submission).at(-1)?.content;
  return textOf(agreedObject(reading.context, horizon, record.id))?.content;
}

function titleIn(content: Content | undefined): Texts | null {
  const title = content?.["title"] ?? content?.["subject"] ?? content?.["text"] ?? null;
  return typeof title === "object" && !Array.isArray(title) ? (title as Texts | null) : null;
}
