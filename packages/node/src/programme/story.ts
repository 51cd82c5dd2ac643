import { commitmentView, dayAt, eventOf, evidenceView, milestoneView, partyId, remarkView, submissionOf, verbOf, type CommitmentView, type EvidenceView, type MilestoneView, type RemarkView, type Texts } from "@mithaq/accord";
import { asRow } from "../api/reading/rows.ts";
import { Refusal } from "../node/refusal.ts";
import type { RowRecord } from "../store/store.ts";
import type { Reading } from "./reading.ts";
import { inOrder, type Ordered } from "./story-order.ts";
import { pagesOf } from "./pages.ts";

/** One thing that happened to a commitment or what belongs to it. */
export interface StoryStep {
  readonly at: number;
  readonly day: string;
  readonly party: string;
  /** The act's name: `report.confirm`. */
  readonly act: string;
  readonly id: string;
  readonly object: string;
  readonly kind: string;
  /** `valid`, or the rule that the act broke: an act that counts for nothing is shown as what it is. */
  readonly verdict: string;
  /** The act's own words, where it has some: narrative, observations, reasons, question. */
  readonly words: Texts | null;
}

/** A commitment with everything that belongs to it. */
export interface Commitment {
  readonly commitment: CommitmentView;
  readonly milestones: readonly MilestoneView[];
  readonly evidence: readonly EvidenceView[];
  readonly remarks: readonly RemarkView[];
  /** Indicators that measure it, and other objects whose parent it is. */
  readonly children: readonly { readonly id: string; readonly kind: string; readonly life: string | null }[];
}
export interface Story extends Commitment {
  /** Everything, in time order. */
  readonly steps: readonly StoryStep[];
}

/** One commitment. Rejects with Refusal `not-found` where there is none by this id. */
export async function readCommitment(reading: Reading, id: string): Promise<Commitment> {
  return (await gather(reading, id)).view;
}

/** The story of one commitment: every act on it, its milestones, reports, evidence, indicators and remarks, in time order. */
export async function readStory(reading: Reading, id: string): Promise<Story> {
  const { view, rows } = await gather(reading, id);
  const steps = new Map<string, StoryStep & Ordered>();
  for (const record of rows) for (const step of stepsOf(reading, record)) if (!steps.has(step.id)) steps.set(step.id, step);
  return { ...view, steps: inOrder([...steps.values()]) };
}

const MOST_CHILDREN = 500;

async function gather(reading: Reading, id: string): Promise<{ readonly view: Commitment; readonly rows: readonly RowRecord[] }> {
  const { reader, context, at } = reading;
  const record = (await reader.rows([id])).get(id);
  if (record?.kind !== "commitment") throw new Refusal("not-found", { field: "id", expected: "the id of a commitment", remedy: "list them: mithaq matrix", message: `no commitment ${id} is known here` });
  const children = await reader.listRows({ parent: id, limit: MOST_CHILDREN });
  const horizon = await reading.horizonOf([record], children);
  const first = commitmentView(context, horizon, id, at);
  if (first === undefined) throw new Refusal("not-found", { field: "id", expected: "a commitment of which a text stands", remedy: `see what was proposed and withdrawn: mithaq act show ${id}`, message: `no text of ${id} stands` });
  const milestones = children.filter((child) => child.kind === "milestone").flatMap((child) => milestoneView(context, horizon, child.id, at) ?? []);
  const schedule = await reading.scheduleFor([first.deadline, ...milestones.map((one) => one.deadline)].map((deadline) => (deadline === null ? null : eventOf(deadline.rule))));
  const view = commitmentView(context, horizon, id, at, schedule)!;
  const reports = [...(await reader.rows([...view.reports, ...milestones.flatMap((one) => one.reports)].map((report) => report.id))).values()];
  const evidence = [...(await reader.rows([...new Set([...view.evidence, ...milestones.flatMap((one) => one.evidence)])])).values()].filter((one) => one.kind === "evidence");
  const remarks = await remarksOn(reading, new Set([id, ...children.map((child) => child.id), ...reports.map((report) => report.id)]));
  const beside = await reading.horizonOf(evidence, remarks);
  return {
    view: {
      commitment: view, milestones: children.filter((child) => child.kind === "milestone").flatMap((child) => milestoneView(context, horizon, child.id, at, schedule) ?? []),
      evidence: evidence.flatMap((one) => evidenceView(context, beside, one.id) ?? []), remarks: remarks.flatMap((one) => remarkView(context, beside, one.id) ?? []),
      children: children.map((child) => ({ id: child.id, kind: child.kind, life: child.life })),
    },
    rows: [record, ...children, ...reports, ...evidence, ...remarks],
  };
}

/** Remarks name what they are on in their content alone; they are few beside what they are on. */
async function remarksOn(reading: Reading, objects: ReadonlySet<string>): Promise<RowRecord[]> {
  const found: RowRecord[] = [];
  for await (const page of pagesOf(reading.reader, { kind: "remark" })) {
    const horizon = await reading.horizonOf(page);
    found.push(...page.filter((row) => objects.has((submissionOf(horizon, row.id)?.content["on"] as { object?: string } | undefined)?.object ?? "")));
  }
  return found;
}

function stepsOf({ context, at }: Reading, record: RowRecord): (StoryStep & Ordered)[] {
  return asRow(record).facts.flatMap((fact): (StoryStep & Ordered)[] => {
    const when = fact.content["at"];
    if (fact.verdict !== "valid" || typeof when !== "number" || verbOf(fact.kind) === "receipt") return [];
    const party = partyId(context, fact.origin);
    const after = ANSWERS.map((name) => fact.content[name]).find((id) => typeof id === "string") ?? null;
    return [{ after, at: when, day: dayAt(at, when, party), party, act: fact.kind, id: fact.content["id"] as string, object: record.id, kind: record.kind, verdict: fact.verdict, words: wordsOf(fact.content) }];
  });
}

/** Members by which an act names the one that it answers. */
const ANSWERS = ["proposal", "dispute", "clarification", "version"];
const WORDS = ["narrative", "observations", "reasons", "question", "text", "reason", "statement", "deliverable", "note"];

function wordsOf(content: Readonly<Record<string, unknown>>): Texts | null {
  for (const holder of [content, content["content"]]) {
    if (typeof holder !== "object" || holder === null) continue;
    for (const name of WORDS) {
      const words = (holder as Record<string, unknown>)[name];
      if (typeof words === "object" && words !== null && !Array.isArray(words)) return words as Texts;
    }
  }
  return null;
}
