import type { ActId, ObjectId } from "../act/act.ts";
import { partyId } from "../assent/proposal.ts";
import { verbOf } from "../fold/fact.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { EvidenceContent } from "../kinds/report.ts";
import { lifeOf } from "../life/life.ts";
import { reference, type ActReference } from "../reading/proposals.ts";
import { submissionOf, submitterOf } from "../submission/submission.ts";
import { sourced, type Sourced, type Texts } from "./view.ts";

type Said = ActReference & { readonly party: string };

export interface EvidenceView {
  readonly id: ObjectId;
  readonly kind: "evidence";
  readonly life: string | null;
  readonly title: Texts;
  readonly evidence: EvidenceContent["kind"];
  readonly custodian: Texts;
  readonly date: string;
  readonly languages: readonly string[];
  readonly submitter: string;
  readonly at: number;
  readonly act: ActId;
  /** Of the document beside the log; null where there is none. */
  readonly digest: Sourced | null;
  readonly admitted: readonly Said[];
  readonly challenged: readonly (Said & { readonly reasons: Texts })[];
  /** Of a computed result: what the submitter claims, and what every other node came to by itself. */
  readonly computed: (Pick<NonNullable<EvidenceContent["computed"]>, "pillar" | "engine" | "version" | "seed"> & {
    readonly claimed: Sourced;
    readonly recomputed: readonly (Sourced & { readonly party: string; readonly version: string; readonly same: boolean })[];
    /** Parties that have not recomputed it. */
    readonly awaits: readonly string[];
  }) | null;
  readonly pillar: string | null;
  readonly sample: boolean;
}

export function evidenceView(context: FoldContext, horizon: Horizon, object: ObjectId): EvidenceView | undefined {
  const submission = submissionOf(horizon, object);
  if (submission === undefined) return undefined;
  const content = submission.content as unknown as EvidenceContent;
  const { life, awaits } = lifeOf("evidence", context, horizon, object);
  const said = (verb: string) => submission.acts.filter((fact) => verbOf(fact.kind) === verb).map((fact) => ({ ...reference(fact), party: partyId(context, fact.origin), content: fact.content }));
  const { computed } = content;
  return {
    id: object, kind: "evidence", life, title: content.title, evidence: content.kind, custodian: content.custodian, date: content.date, languages: content.languages,
    submitter: submitterOf(context, submission), at: submission.at, act: submission.id, digest: submission.digest === null ? null : sourced(submission.digest, submission.id),
    admitted: said("admit").map(({ content: _content, ...one }) => one), challenged: said("challenge").map(({ content: { reasons }, ...one }) => ({ ...one, reasons: reasons as Texts })),
    computed: computed === undefined ? null : {
      pillar: computed.pillar, engine: computed.engine, version: computed.version, seed: computed.seed, claimed: sourced(computed.output, submission.id),
      recomputed: said("recompute").map(({ id, party, content: { output, engineVersion } }) => ({ ...sourced(output as string, id), party, version: engineVersion as string, same: output === computed.output })), awaits,
    },
    pillar: content.pillar ?? null, sample: content.sample,
  };
}
