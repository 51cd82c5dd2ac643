import { useId, type ReactNode } from "react";
import look from "./sheet.module.css";

export interface SheetProps {
  readonly title?: ReactNode;
  /** Beside the title: buttons (which no print sheet shows), a state, a mark. */
  readonly actions?: ReactNode;
  /** Level of the heading: 2 under the screen's title (default), 3 or 4 inside another part. */
  readonly level?: 2 | 3 | 4;
  /** A line under the title: what the leaf says, its count, its day. */
  readonly note?: ReactNode;
  /** "plain": without the jadval, for a second leaf that stands back. */
  readonly ruling?: "jadval" | "plain";
  /** An anchor on the page. */
  readonly id?: string | undefined;
  readonly children?: ReactNode;
}

/** A leaf ruled like a manuscript's: a double lapis line, a brown hairline within, square corners, no shadow. */
export function Sheet({ title, actions, level = 2, note, ruling = "jadval", id, children }: SheetProps) {
  const heading = useId();
  const Heading = `h${level}` as const;
  return (
    <section id={id} className={look.sheet} data-ruling={ruling} aria-labelledby={title === undefined ? undefined : heading}>
      {(title !== undefined || actions) && (
        <header className={look.head}>
          {title !== undefined && <Heading id={heading} className={look.title}>{title}</Heading>}
          {actions && <div className={look.actions}>{actions}</div>}
        </header>
      )}
      {note && <p className={look.note}>{note}</p>}
      <div className={look.body}>{children}</div>
    </section>
  );
}
