import { useWords } from "../../words/words.tsx";
import look from "./matrix.module.css";

const DAY = 86_400_000;

/** How far a day is from another, in words; nothing where it no longer matters. Days are YYYY-MM-DD. */
export function DueIn({ due, day, done }: { readonly due: string; readonly day: string; readonly done: boolean }) {
  const common = useWords("common");
  const count = Math.round((Date.parse(due) - Date.parse(day)) / DAY);
  if (done) return null;
  return <small className={count < 0 ? look.late : look.soft}>{count < 0 ? common("daysOver", { count: -count }) : common("daysLeft", { count })}</small>;
}
