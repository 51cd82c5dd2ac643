import { Fold } from "../../../design/fold.tsx";
import { Timeline } from "../../../design/timeline.tsx";
import { places } from "../../../frame/places.ts";
import { To } from "../../../frame/to.tsx";
import { Moment, Texts } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { gatherTrail } from "./gather-trail.ts";
import type { Draft } from "./use-sitting.ts";

/** What was done with a draft, by whom, when, and why: national, never part of the record. */
export function Trail({ draft }: { readonly draft: Draft }) {
  const words = useWords("drafts");
  const record = useWords("record");
  const common = useWords("common");
  const steps = gatherTrail(draft.trail);
  const items = steps.map(({ what, by, at, until, edition, saves, remark }, place) => ({
    id: String(place), when: <Moment at={until} />, tone: what === "rejected" ? ("disputed" as const) : ("done" as const),
    what: <><strong>{record(`draftTrail.${what}`)}</strong>{common("comma")}<Texts of={by.role} /> · {words("edition", { number: edition })}{saves > 1 && <> · {words("trail.saves", { count: saves })}</>}{at !== until && <> · {words("trail.since")} <Moment at={at} /></>}</>,
    more: remark === "" && what !== "submitted" ? undefined : <>{remark}{what === "submitted" && draft.act !== null && <To place={places.act(draft.act)}>{words("trail.act")}</To>}</>,
  }));
  return <Fold title={words("trail.title")} note={words("trail.note", { count: steps.length })} level={2} open={draft.state !== "draft"}><Timeline items={items} label={words("trail.title")} /></Fold>;
}
