import type { ComponentType } from "react";
import type { Area } from "../words/areas.ts";

/** One screen as its area gives it to the frame. */
export interface ScreenRoute {
  /** Below the language; `$` at the end stands for an object's id. */
  readonly path: string;
  /** The areas of words that it needs besides those of the first load. */
  readonly words: readonly Area[];
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  /** None of React Aria's parts stands on it at once: it need not wait for what they need. */
  readonly light?: boolean;
  /** Without it, only officers who are signed in get there. */
  readonly open?: boolean;
}
