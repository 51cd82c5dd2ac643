import type { z } from "zod";
import type { Content } from "../act/act.ts";

/** One verb of a kind besides the assent protocol: the shape of its body. An officer's hand signs all of them. */
export interface KindVerb {
  readonly body: z.ZodType;
  /** Whether the act may carry a document beside the log. Default no. */
  readonly payload?: boolean;
}

/**
 * A kind of object: what its acts say. Two ways for an object to come about: *by assent* (propose … seal), or *by submission* of one party (submit … receipt), which the others judge.
 */
export interface Kind {
  /** The acts' domain: `commitment`, or a pillar's `trade.series`. */
  readonly kind: string;
  readonly made: "assent" | "submission";
  /** What is proposed, or submitted. */
  readonly content: z.ZodType;
  /** What declare, notify and denounce say; absent: the kind has no such acts. */
  readonly notice?: z.ZodType;
  /** Verbs of its own: `confirm` of a report. */
  readonly verbs?: { readonly [verb: string]: KindVerb };
  /** By submission: the kinds of objects that it is about; its acts name those objects too, and leave their facts in their rows. What is agreed on is named by its seal. */
  readonly about?: readonly string[];
  /** Whether a submission may be about nothing else. Default: it names at least one of `about`, where there are any. */
  readonly aboutNothing?: boolean;
  /** The part of the content that later judgement, the statuses and the lists need, and that the rows therefore keep. Absent: all of it. */
  readonly keeps?: (content: Content) => Content;
  /** Origins that the content names as parties: they must be the charter's. */
  readonly parties?: (content: Content) => readonly string[];
  /** Members of the content that a new version keeps as the first agreed version had them, unless it says `rebaselined`. */
  readonly frozen?: readonly string[];
}
