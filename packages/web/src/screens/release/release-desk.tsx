import { Suspense } from "react";
import { BrickLoading } from "../../design/brick-loading.tsx";
import { useWords } from "../../words/words.tsx";
import { lazyWithWords } from "../../words/lazy-with-words.ts";

export interface ReleaseDeskProps {
  /** The objects whose release to the public is looked at or proposed; at most 200. */
  readonly objects: readonly string[];
}

/** How objects stand to the public, and the way there: propose their release with a statement, assent to it, withdraw it. Loads its own script and words, so that any screen may use it. */
export function ReleaseDesk(props: ReleaseDeskProps) {
  const common = useWords("common");
  return <Suspense fallback={<BrickLoading label={common("state.loading")} />}><Desk {...props} /></Suspense>;
}

const Desk = lazyWithWords<ReleaseDeskProps>(["agreements", "drafts"], () => import("./desk.tsx"));
