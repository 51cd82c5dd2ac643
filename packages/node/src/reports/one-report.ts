import { evidenceView, partyId, reportView, submissionOf, turnsOf, verbOf, type EvidenceView, type Fact, type PayloadReference, type ReportView, type Submission, type Texts } from "@mithaq/accord";
import { actAt } from "../api/reading/act.ts";
import { Refusal } from "../node/refusal.ts";
import { nameAll, type Named } from "../programme/named.ts";
import type { Reading } from "../programme/reading.ts";
import type { RowRecord } from "../store/store.ts";
import { answersOf, lineOf, type ReportLine } from "./reports.ts";

/** A document beside an act; `held`: its bytes have arrived at this node (they are erased, or still under way, otherwise). */
export interface HeldDocument extends PayloadReference {
  readonly held: boolean;
}

/** One word of the exchange: the report itself, and everything that was said of it. */
export interface ExchangeStep {
  readonly id: string;
  readonly verb: string;
  readonly party: string;
  readonly at: number;
  /** The version that it speaks of, or makes. */
  readonly version: string | null;
  /** The dispute or question that it answers. */
  readonly answers: string | null;
  /** The act's own words: narrative, observations, reasons, question, answer, statement. */
  readonly words: Texts | null;
  readonly ground: string | null;
  readonly to: string | null;
  readonly document: HeldDocument | null;
}

export interface ReportRead {
  readonly line: ReportLine;
  readonly report: ReportView;
  readonly about: readonly Pick<Named, "id" | "kind" | "title" | "pillar" | "life">[];
  readonly evidence: readonly EvidenceRead[];
  readonly exchange: readonly ExchangeStep[];
}
export interface EvidenceRead {
  readonly evidence: EvidenceView;
  readonly document: HeldDocument | null;
}

/** One report with all that belongs to it. Rejects with Refusal `not-found`. */
export async function readReport(reading: Reading, id: string): Promise<ReportRead> {
  const { reader, context } = reading;
  const record = (await reader.rows([id])).get(id);
  const horizon = record?.kind === "report" ? await reading.horizonOf([record]) : undefined;
  const submission = horizon === undefined ? undefined : submissionOf(horizon, id);
  if (record === undefined || horizon === undefined || submission === undefined) throw new Refusal("not-found", { field: "id", expected: "the id of a report", remedy: "list them: mithaq act list --kind report", message: `no report ${id} is known here` });
  const report = reportView(context, horizon, submission);
  const abouts = [...(await reader.rows(report.about)).values()];
  const [named, ...about] = await nameAll(reading, [record, ...abouts]);
  const line = lineOf(reading, { view: report, answers: answersOf(submission), turns: turnsOf(context, horizon, "report", id), pillar: record.pillar }, named);
  const evidence = await Promise.all([...(await reader.rows([...new Set(report.versions.flatMap((version) => version.content.evidence))])).values()].map((row) => readEvidenceRow(reading, row)));
  return { line, report, about: about.map(({ id, kind, title, pillar, life }) => ({ id, kind, title, pillar, life })), evidence: evidence.filter((one) => one !== undefined), exchange: await exchangeOf(reading, submission) };
}

/** One piece of evidence from its row; undefined where the row is none. */
export async function readEvidenceRow(reading: Reading, record: RowRecord): Promise<EvidenceRead | undefined> {
  if (record.kind !== "evidence") return undefined;
  const horizon = await reading.horizonOf([record]);
  const [evidence, submission] = [evidenceView(reading.context, horizon, record.id), submissionOf(horizon, record.id)];
  if (evidence === undefined || submission === undefined) return undefined;
  return { evidence, document: await documentOf(reading, submission.origin, submission.index) };
}

async function exchangeOf(reading: Reading, submission: Submission): Promise<ExchangeStep[]> {
  const first: ExchangeStep = {
    id: submission.id, verb: "submit", party: partyId(reading.context, submission.origin), at: submission.at, version: submission.id, answers: null, words: wordsOf(submission.content), ground: null, to: null,
    document: await documentOf(reading, submission.origin, submission.index),
  };
  const said = await Promise.all(submission.acts.map((fact) => stepOf(reading, fact)));
  return [first, ...said.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))];
}

async function stepOf(reading: Reading, fact: Fact): Promise<ExchangeStep> {
  const text = (name: string) => (typeof fact.content[name] === "string" ? fact.content[name] : null);
  const verb = verbOf(fact.kind);
  return {
    id: text("id")!, verb, party: partyId(reading.context, fact.origin), at: Number(fact.content["at"]), version: text("version") ?? (verb === "correct" || verb === "accept" ? text("id") : null), answers: text("dispute") ?? text("clarification"),
    words: wordsOf(fact.content), ground: text("ground"), to: text("to"), document: await documentOf(reading, fact.origin, fact.index),
  };
}

const WORDS = ["reasons", "reason", "observations", "question", "text", "statement", "note", "narrative"];

function wordsOf(content: Readonly<Record<string, unknown>>): Texts | null {
  const found = WORDS.map((name) => content[name]).find((one) => typeof one === "object" && one !== null && !Array.isArray(one));
  return (found as Texts | undefined) ?? null;
}

async function documentOf({ node, reader }: Reading, origin: string, index: number): Promise<HeldDocument | null> {
  const act = await actAt(node, reader, origin, index);
  return act?.payload == null ? null : { ...act.payload, held: await node.payloads.has(act.payload.digest) };
}
