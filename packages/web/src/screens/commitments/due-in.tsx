import type { ReactNode } from "react";
import { useWords } from "../../words/words.tsx";
import look from "./matrix.module.css";

const DAY = 86_400_000;

/** How far a day is from another, in words; nothing where it no longer matters. Days are YYYY-MM-DD. */
export function DueIn({ due, day, done }: { readonly due: string; readonly day: string; readonly done: boolean }) {
  const common = useWords("common");
  return done ? null : dueIn(daysTo(due, day), common);
}

/** Whole days from a day until another. */
export function daysTo(due: string, day: string): number {
  return Math.round((Date.parse(due) - Date.parse(day)) / DAY);
}

/** `common`: the words of that area. */
export function dueIn(count: number, common: ReturnType<typeof useWords<"common">>): ReactNode {
  return <small className={count < 0 ? look.late : look.soft}>{count < 0 ? common("daysOver", { count: -count }) : common("daysLeft", { count })}</small>;
}
