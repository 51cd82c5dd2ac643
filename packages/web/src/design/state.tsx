import { useWords } from "../words/words.tsx";
import { toneOf, type StateTone } from "./state-tone.ts";
import look from "./state.module.css";

export interface StateProps {
  /** The kind of the object, for the words of its lives. */
  readonly kind?: string | undefined;
  readonly life?: string | null | undefined;
  /** A step that is awaited, in place of a life: "assent", "judge", "reply". */
  readonly step?: string | undefined;
  /** An agreement's legal state on a day. */
  readonly legal?: string | undefined;
  /** The place at which a commitment is counted: says "overdue" where the life cannot. */
  readonly place?: string | null | undefined;
  /** The caller's own words, where the record's do not fit. */
  readonly children?: string | undefined;
  /** The caller's own tone. */
  readonly tone?: StateTone | undefined;
}

/** Where something stands: a mark, told apart by drawing, and the record's own word for it. */
export function State({ kind, life, step, legal, place, children, tone }: StateProps) {
  const words = useSaid({ kind, life, step, legal, place });
  // Minutes that are signed are done; an instrument that is signed is not in force yet.
  const shown = tone ?? (step !== undefined ? "open" : legal === "signed" ? "reported" : toneOf(place === "overdue" ? "overdue" : (legal ?? life ?? "")));
  return (
    <span className={look.state} data-tone={shown}>
      <svg className={look.mark} viewBox="-1 -1 20 9" width="20" height="9" aria-hidden="true"><rect width="18" height="7" />{MARKS[shown] !== undefined && <path d={MARKS[shown]} />}</svg>
      <span>{children ?? words}</span>
    </span>
  );
}

function useSaid({ kind, life, step, legal, place }: Pick<StateProps, "kind" | "life" | "step" | "legal" | "place">): string {
  const w = useWords("record");
  const keys = [step !== undefined && `steps.${step}`, place === "overdue" && "place.overdue", legal !== undefined && `legal.${legal}`, life != null && kind !== undefined && `life.${kind}.${life}`, life != null && `life.commitment.${life}`, place != null && `place.${place}`];
  const known = keys.find((key) => key !== false && w.has(key as "place.overdue"));
  return known === undefined || known === false ? (step ?? legal ?? life ?? place ?? "") : w(known as "place.overdue");
}

const MARKS: { readonly [tone in StateTone]?: string } = {
  reported: "M0 5L5 0M3 7L10 0M8 7L15 0M13 7L18 2", disputed: "M5.5 0L12.5 7M12.5 0L5.5 7", running: "M0 0H9V7H0Z", late: "M9 1V4M9 5V6.4", ended: "M0 3.5H18",
};
