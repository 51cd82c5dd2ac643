import { useEffect, useId, useRef, type ReactNode } from "react";
import { useWords } from "../words/words.tsx";
import look from "./screen.module.css";

export interface ScreenProps {
  /** Reem Kufi; also the document's heading of level 1. */
  readonly title: ReactNode;
  /** One or two sentences under the title. */
  readonly lead?: ReactNode;
  /** Beside the title: buttons (which no print sheet shows), a state. */
  readonly actions?: ReactNode;
  /** What leads here: a link to the list that this object stands in. */
  readonly above?: ReactNode;
  /** A <Margin>: dates, provenance, assent, remarks. Beside the leaf where there is room, under it where there is none. */
  readonly margin?: ReactNode;
  /** "wide": tables of many columns and maps take the whole width. */
  readonly width?: "leaf" | "wide";
  readonly children?: ReactNode;
}

/** The frame of one screen: exactly one stands on a page, and names it in the browser's tab. The frame of the house (head, navigation) stands outside it. */
export function Screen({ title, lead, actions, above, margin, width = "leaf", children }: ScreenProps) {
  const heading = useId();
  const shown = useTitle();
  return (
    <article className={look.screen} data-width={width} data-margin={margin === undefined || margin === null ? undefined : ""} aria-labelledby={heading}>
      <header className={look.head}>
        {above && <p className={look.above}>{above}</p>}
        <div className={look.line}>
          <h1 id={heading} ref={shown} className={look.title}>{title}</h1>
          {actions && <div className={look.actions}>{actions}</div>}
        </div>
        {lead && <p className={look.lead}>{lead}</p>}
      </header>
      <div className={look.body}>{children}</div>
      {margin}
    </article>
  );
}

/** The document is called as its heading reads, whatever the heading is made of. */
function useTitle() {
  const w = useWords("design");
  const shown = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const title = shown.current?.textContent.trim() ?? "";
    document.title = title === "" ? w("house") : `${title} · ${w("house")}`;
  });
  return shown;
}
