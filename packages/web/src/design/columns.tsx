import type { ReactNode } from "react";
import look from "./columns.module.css";

/** Parts side by side where there is room for them, else under one another. "start": the first takes two shares, the second one. */
export function Columns({ children, shares = "even" }: { readonly children?: ReactNode; readonly shares?: "even" | "start" | "three" }) {
  return <div className={look.columns} data-shares={shares}>{children}</div>;
}

/** A part that stands back: an explanation, a caution on method, what a chart leaves out. */
export function Aside({ title, children }: { readonly title?: ReactNode; readonly children?: ReactNode }) {
  return (
    <aside className={look.aside}>
      {title && <p className={look.title}>{title}</p>}
      {children}
    </aside>
  );
}
