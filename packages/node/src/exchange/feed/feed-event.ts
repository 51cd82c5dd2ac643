/** One entry of the calendar feed: a session, or a day on which something is due. All of it comes from the record. */
export interface FeedEvent {
  /** The object's id; of an occurrence of a rule `<id>#<day>`. The same in every language and at every node. */
  readonly uid: string;
  /** 0 while it is only proposed, then the number of the agreed version. */
  readonly sequence: number;
  readonly status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  /** ISO 8601, both included. */
  readonly from: string;
  readonly to: string;
  readonly summary: string;
  readonly description: string;
  readonly place?: string;
  readonly categories: readonly string[];
  /** `at` of the first and of the newest act on the object, unix ms. */
  readonly created: number;
  readonly changed: number;
  readonly sample: boolean;
  /** A day that is taken up (a session), or one that only marks (a deadline). */
  readonly busy: boolean;
  /** The recurrence that the entry stands in (RFC 7529), for programs that understand it. */
  readonly rrule?: string;
}
