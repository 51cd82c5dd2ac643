import {
  actualsOf, agreedObject, mandateOf, noticesOf, partyId, reportView, reportsAbout, submissionOf, submitterOf, textOf, versionsOf, type Content, type FoldContext, type Horizon, type ReportView, type Row,
} from "@mithaq/accord";
import type { JsonValue } from "@mithaq/ledger";
import type { RowRecord } from "../../store/store.ts";

/** One object as an export shows it: its columns first, then what is agreed or said of it, then what others said of that. Every value stands with its act. */
export type ObjectRecord = { readonly [member: string]: JsonValue };

/**
 * An object of any kind. `fullContent`: the content from the act itself, for kinds of which the rows keep only a part (agreements). The horizon holds the row and its linked
 * rows.
 */
export function objectRecord(context: FoldContext, horizon: Horizon, record: RowRecord, row: Row, fullContent?: Content): ObjectRecord {
  const { id, kind, parent, pillar, status, life, due, awaits } = record;
  const head = { id, kind, parent, pillar, status, life, due, awaits: [...awaits] };
  return asJson({ ...head, ...(kind === "mandate" ? mandateMembers(row) : (submittedMembers(context, horizon, record) ?? agreedMembers(context, horizon, record, fullContent))), ...noticeMembers(context, row), ...reportMembers(context, horizon, record) });
}

function agreedMembers(context: FoldContext, horizon: Horizon, { id, kind }: RowRecord, fullContent: Content | undefined): object {
  const agreed = agreedObject(context, horizon, id);
  const text = textOf(agreed);
  if (text === undefined) return { agreed: false, act: null, content: null };
  return {
    agreed: text.agreed, act: text.act, at: agreed.newest?.decidedAt ?? agreed.standing[0]?.at ?? null, digest: agreed.newest?.digest ?? agreed.standing[0]?.digest ?? null,
    content: fullContent ?? text.content, versions: agreed.versions.map((version) => version.seal), proposals: agreed.standing.map((proposal) => proposal.id),
    ...(kind === "indicator" ? { figures: actualsOf(context, horizon, id).map(({ party, act, at, value, period, object }) => ({ party, value, from: period.from, to: period.to, act, at, object })) } : {}),
  };
}

/** Undefined for what is made by assent. */
function submittedMembers(context: FoldContext, horizon: Horizon, { id, kind }: RowRecord): object | undefined {
  const submission = submissionOf(horizon, id);
  if (submission === undefined) return undefined;
  const versions = versionsOf(submission);
  const newest = versions.at(-1)!;
  const about = submission.pairs.map(([object]) => object).filter((object) => object !== id);
  const said = submission.acts.map((fact) => ({ verb: fact.kind, party: partyId(context, fact.origin), act: fact.content["id"], at: fact.content["at"] }));
  return {
    party: submitterOf(context, submission), act: newest.id, at: newest.at, digest: submission.digest, about, content: newest.content, versions: versions.map((version) => version.id),
    ...(kind === "report" ? judged(reportView(context, horizon, submission)) : { said }),
  };
}

function judged(report: ReportView): object {
  return {
    judges: report.judges,
    judgements: report.judgements.map(({ party, verb, version, id, at, said }) => ({ party, verb, version, act: id, at, said: withoutHead(said) })),
    disputes: report.disputes.map(({ party, version, ground, reasons, counter, response, referred, recorded, id, at }) => ({
      party, version, ground, reasons, counter, response, act: id, at, referred: referred.map((one) => ({ party: one.party, to: one.to, act: one.id, at: one.at })), recorded: recorded === null ? null : { act: recorded.id, at: recorded.at },
    })),
  };
}

/** Reports on what is reported on, each with its state and its act: the figures stand in the report's own record. */
function reportMembers(context: FoldContext, horizon: Horizon, { id }: RowRecord): object {
  const reports = reportsAbout(context, horizon, id);
  return reports.length === 0 ? {} : { reports: reports.map((report) => ({ object: report.id, party: report.reporter, state: report.state, claims: report.newest.content.claims, from: report.newest.content.period.from, to: report.newest.content.period.to, values: report.newest.content.values, act: report.newest.id })) };
}

function noticeMembers(context: FoldContext, row: Row): object {
  const notices = noticesOf(context, row).filter(({ act }) => !act.endsWith(".submit"));
  return notices.length === 0 ? {} : { notices: notices.map(({ id, act, origin, at, receivedByAll }) => ({ act: id, verb: act, origin, at, receivedByAll })) };
}

function mandateMembers(row: Row): object {
  const mandate = mandateOf(row);
  return mandate === undefined ? {} : { party: mandate.origin, content: { role: mandate.role, acts: mandate.acts, from: mandate.from, to: mandate.to, recalledAt: mandate.recalledAt } };
}

/** A judgement's own words, without the members that stand beside it already. */
function withoutHead(said: Content): object {
  return Object.fromEntries(Object.entries(said).filter(([member]) => !["id", "at", "mandate", "pairs", "digest"].includes(member)));
}

function asJson(value: object): ObjectRecord {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
