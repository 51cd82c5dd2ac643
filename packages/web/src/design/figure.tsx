import { Suspense, useRef, useState, type ReactNode } from "react";
import { Num } from "../reader/reader.tsx";
import { lazyWithWords } from "../words/lazy-with-words.ts";
import { useWords } from "../words/words.tsx";
import { SampleMark } from "./sample-mark.tsx";
import look from "./figure.module.css";

const Sources = lazyWithWords([], () => import("./sources.tsx"));

export interface FigureProps {
  /** A string is an exact decimal, written as it is; null: not known, shown as a dash. */
  readonly value: number | string | null;
  readonly decimals?: number | undefined;
  /** What is measured, already in words ("km", "days"), after the number. */
  readonly unit?: ReactNode;
  /** The act or acts that the figure comes from. */
  readonly source: string | readonly string[];
  /** The origin of the party that says so, where it is one party's figure. */
  readonly party?: string | undefined;
  readonly sample?: boolean | undefined;
  readonly size?: "row" | "large";
  /** More about the source, shown with it: the formula, the evidence, a caution. */
  readonly children?: ReactNode;
}

/** A number that opens its source: the acts with party, date and evidence. There is no number on a screen without one. */
export function Figure({ value, decimals, unit, source, party, sample = false, size = "row", children }: FigureProps) {
  const number = value === null ? <span aria-hidden="true">—</span> : <Num value={value} {...(decimals !== undefined && { decimals })} />;
  return (
    <span className={look.figure} data-size={size}>
      <Opens acts={acts(source)} party={party} about={children} className={look.number}>
        {number}
        {unit && <span className={look.unit}> {unit}</span>}
      </Opens>
      {sample && <SampleMark />}
    </span>
  );
}

/** The small mark after a text of the record; opens where the text comes from. */
export function Source({ of, party, children }: { readonly of: string | readonly string[]; readonly party?: string | undefined; readonly children?: ReactNode }) {
  return <Opens acts={acts(of)} party={party} about={children} className={look.mark} text><svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="M6 .5L7.6 4.4L11.5 6L7.6 7.6L6 11.5L4.4 7.6L.5 6L4.4 4.4Z" /></svg></Opens>;
}

function Opens({ acts, party, about, className, text = false, children }: { readonly acts: readonly string[]; readonly party?: string | undefined; readonly about?: ReactNode; readonly className: string | undefined; readonly text?: boolean; readonly children: ReactNode }) {
  const w = useWords("design");
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const says = w(text ? "source.openText" : "source.open");
  return (
    <>
      <button ref={trigger} type="button" className={className} title={says} aria-haspopup="dialog" aria-expanded={open} data-acts={acts.join(" ")} onClick={() => setOpen(!open)}>
        {children}
        <span className="aside-voice"> {says}</span>
      </button>
      {open && <Suspense fallback={null}><Sources acts={acts} party={party} trigger={trigger} onClose={() => setOpen(false)}>{about}</Sources></Suspense>}
    </>
  );
}

const acts = (source: string | readonly string[]): readonly string[] => (typeof source === "string" ? [source] : [...new Set(source)]);
