import { Suspense } from "react";
import { BrickLoading } from "../design/brick-loading.tsx";
import { lazyWithWords } from "../words/lazy-with-words.ts";
import { useWords } from "../words/words.tsx";

export interface RemarksProps {
  /** The object that the remarks are on. */
  readonly about: string;
  /** What in it: a clause's or paragraph's id, a figure's name. Left out: the remarks on the object as a whole and on all its parts, each with its part named. */
  readonly part?: string | undefined;
  /** The part in the reader's words ("Clause 3", "Kilometres"), where a form asks about it. */
  readonly partName?: string | undefined;
  /** The language of the text that is remarked on, where it is about the wording. */
  readonly language?: string | undefined;
  /** The act that is remarked on: the version of a text, the report of a figure. */
  readonly act?: string | undefined;
  /** "leaf" (default): a ruled leaf with its heading. "margin": small, for the hāshiya and for under a clause. */
  readonly size?: "leaf" | "margin";
  /** Names a part for its heading, where remarks on several parts are shown together. */
  readonly nameOf?: ((part: string) => string) | undefined;
}

/**
 * The remarks of both parties on an object, or on a part of it: ask, answer, settle. A remark changes no other state. Loads its own script and words, so that a screen may use it without naming them.
 */
export function Remarks(props: RemarksProps) {
  const words = useWords("common");
  return <Suspense fallback={<BrickLoading label={words("state.loading")} />}><Threads {...props} /></Suspense>;
}

const Threads = lazyWithWords<RemarksProps>(["drafts", "remarks"], () => import("./threads.tsx"));
