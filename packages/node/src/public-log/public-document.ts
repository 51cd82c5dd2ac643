import { agreedObject, publicReports, reportsAbout, type Act, type FoldContext, type Horizon, type ObjectId, type ReportView } from "@mithaq/accord";
import { canonicalDocument, type JsonValue } from "@mithaq/ledger";

/** A countersigned version of a release, and an object that it names. */
export interface ReleasedObject {
  readonly release: ObjectId;
  /** The seal of that version. */
  readonly seal: string;
  /** `at` of the seal, unix ms. */
  readonly decidedAt: number;
  readonly object: ObjectId;
  /** The kind of the object. */
  readonly kind: string;
}

export interface PublicDocument {
  readonly bytes: Uint8Array;
  /** The seal of the text that it shows. */
  readonly text: string;
}

/**
 * What all parties have released of one object, as canonical JSON: the text as it stood agreed in the view of the release's seal, whole, as the act that proposed it says it (a document
 * beside it only by its digest), and of each report in that view that is confirmed or in the register of disagreements the claim, the period, the figures of both sides, and the acts of those
 * who judged. Narratives, reasons, observations and evidence stay out, and so does whatever came after the seal: who wants it public releases anew.
 *
 * A function of the record alone: `horizon` holds the object's row as of the seal, `proposed` is the act that proposed the agreed text. Every party's node makes the same bytes. Undefined
 * where nothing was agreed on the object in that view: then the release gives nothing of it.
 */
export function formatPublicDocument(context: FoldContext, horizon: Horizon, released: ReleasedObject, proposed: (proposal: string) => Act | undefined): PublicDocument | undefined {
  const { newest } = agreedObject(context, horizon, released.object);
  const act = newest === undefined ? undefined : proposed(newest.proposal);
  if (newest === undefined || act === undefined) return undefined;
  const document = {
    v: 1,
    kind: "mithaq/public-document",
    charter: context.charterId,
    release: { object: released.release, seal: released.seal, decidedAt: released.decidedAt },
    object: { id: released.object, kind: released.kind },
    text: { seal: newest.seal, proposal: newest.proposal, decidedAt: newest.decidedAt, content: act.body["content"] ?? {}, payload: act.payload },
    reports: publicReports(reportsAbout(context, horizon, released.object)).map(reported),
  };
  return { bytes: canonicalDocument(document as unknown as JsonValue), text: newest.seal };
}

/** Each member is named here: nothing of a report is passed through. */
function reported({ id, reporter, state, newest, judgements, disputes }: ReportView) {
  const { period, claims, values } = newest.content;
  return {
    report: id, reporter, version: newest.id, at: newest.at, state, claims, period: { from: period.from, to: period.to, calendar: period.calendar }, values,
    judgements: judgements.filter((one) => one.version === newest.id && one.verb !== "clarify").map((one) => ({ party: one.party, verb: one.verb, act: one.id })),
    disagreements: disputes.filter((one) => one.version === newest.id && one.recorded !== null).map((one) => ({ party: one.party, act: one.id, ground: one.ground, counter: one.counter, recorded: one.recorded!.id })),
  };
}
