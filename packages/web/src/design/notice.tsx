import type { ReactNode } from "react";
import look from "./notice.module.css";

/** "plain": to know. "done": it stands. "warning": look before going on. "danger": refused, or cannot be taken back. */
export type NoticeTone = "plain" | "done" | "warning" | "danger";

export interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: ReactNode;
  /** The next step, as buttons. */
  readonly actions?: ReactNode;
  /** Says itself to those who hear the page when it appears. Default for "danger" and "warning". */
  readonly said?: boolean;
  readonly children?: ReactNode;
}

/** What happened, what was kept, what to do. A brick in the tone's glaze stands before it, so that colour is not all. */
export function Notice({ tone = "plain", title, actions, said = tone === "danger" || tone === "warning", children }: NoticeProps) {
  return (
    <div className={look.notice} data-tone={tone} data-print="show" role={said ? (tone === "danger" ? "alert" : "status") : undefined}>
      <svg className={look.mark} viewBox="0 0 16 16" aria-hidden="true"><path d={MARKS[tone]} /></svg>
      <div className={look.words}>
        {title && <p className={look.title}>{title}</p>}
        {typeof children === "string" ? <p>{children}</p> : children}
        {actions && <div className={look.actions}>{actions}</div>}
      </div>
    </div>
  );
}

const MARKS: { readonly [tone in NoticeTone]: string } = {
  plain: "M8 1L10 6L15 8L10 10L8 15L6 10L1 8L6 6Z",
  done: "M2 8.5L6.5 13L14 4",
  warning: "M8 1.5L15 14H1ZM8 6V10M8 11.5V12.5",
  danger: "M3 3L13 13M13 3L3 13",
};
