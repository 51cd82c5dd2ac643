import type { ReactNode } from "react";
import look from "./definition.module.css";

/** Terms and what they are, term beside value; what is null or undefined is left out. */
export function Definition({ items }: { readonly items: readonly (readonly [term: ReactNode, value: ReactNode])[] }) {
  return (
    <dl className={look.list}>
      {items.filter(([, value]) => value !== null && value !== undefined && value !== false).map(([term, value], at) => (
        <div key={at} className={look.item}>
          <dt className={look.term}>{term}</dt>
          <dd className={look.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
