import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { pillarTitle } from "../../reader/pillar-name.tsx";
import { formatDayText, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import look from "./officers.module.css";

type Scope = { readonly objects?: readonly string[] | undefined; readonly pillars?: readonly string[] | undefined } | null;

/** Where a mandate holds: everywhere, in some fields, on some objects. */
export function MandateScope({ scope }: { readonly scope: Scope }) {
  const words = useWords("officers");
  const reader = useReader();
  const { pillars = [], objects = [] } = scope ?? {};
  if (pillars.length + objects.length === 0) return <>{words("everywhere")}</>;
  return (
    <ul className={look.acts}>
      {pillars.map((pillar) => <li key={pillar}>{pillarTitle(reader, pillar)}</li>)}
      {objects.map((id) => <li key={id}><To place={places.object("", id)}><bdi dir="ltr"><code>{id.slice(-8)}</code></bdi></To></li>)}
    </ul>
  );
}

/** From when to when, as days (UTC). */
export function MandateTerm({ from, to }: { readonly from: number | null; readonly to: number | null }) {
  const words = useWords("officers");
  const reader = useReader();
  const day = (at: number) => formatDayText(reader, new Date(at).toISOString().slice(0, 10), "medium");
  if (to === null) return <>{from === null ? words("fromGrant") : words("termOpen", { from: day(from) })}</>;
  return <>{from === null ? words("termFromGrant", { to: day(to) }) : words("term", { from: day(from), to: day(to) })}</>;
}
