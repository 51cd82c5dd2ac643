import type { ReactNode } from "react";
import look from "./timeline.module.css";

export interface TimelineItem {
  readonly id: string;
  /** A <Day> or <Moment>. */
  readonly when: ReactNode;
  readonly what: ReactNode;
  /** Under it: remarks, documents, links. */
  readonly more?: ReactNode;
  /** "done": it happened. "open": it is still to come. "disputed", "late": as they say. */
  readonly tone?: "done" | "open" | "disputed" | "late";
}

/** What happened, in order, along a rule with a brick at each day. */
export function Timeline({ items, label }: { readonly items: readonly TimelineItem[]; readonly label?: string | undefined }) {
  return (
    <ol className={look.line} aria-label={label}>
      {items.map(({ id, when, what, more, tone = "done" }) => (
        <li key={id} className={look.item} data-tone={tone}>
          <p className={look.when}>{when}</p>
          <div className={look.what}>{what}</div>
          {more && <div className={look.more}>{more}</div>}
        </li>
      ))}
    </ol>
  );
}
