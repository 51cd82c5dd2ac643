import { Moment, PartyName } from "../reader/reader.tsx";
import { To } from "../frame/to.tsx";
import { places } from "../frame/places.ts";
import { useWords } from "../words/words.tsx";
import { MarginItem } from "./margin.tsx";
import { shortAct } from "./short-act.ts";
import look from "./provenance.module.css";

export interface ProvenanceAct {
  /** The act's id: an origin, a slash, a hash. */
  readonly act: string;
  /** The origin of the party in whose log it stands. */
  readonly party?: string | undefined;
  /** Unix milliseconds. */
  readonly at?: number | undefined;
  /** What the act is: "proposed", "reported". */
  readonly what?: string | undefined;
}

/** The acts that a record comes from, in the margin: each a link to the act itself. */
export function Provenance({ acts, term }: { readonly acts: readonly ProvenanceAct[]; readonly term?: string }) {
  const w = useWords("design");
  return (
    <MarginItem term={term ?? w("source.provenance")}>
      <ul className={look.list}>
        {acts.map(({ act, party, at, what }) => (
          <li key={`${act}${what ?? ""}`}>
            {what && <span>{what} </span>}
            {party !== undefined && <PartyName origin={party} />}
            {at !== undefined && <> <span className={look.soft}><Moment at={at} /></span></>}
            {" "}<To place={places.act(act)} className={look.id}><bdi dir="ltr">{shortAct(act)}</bdi></To>
          </li>
        ))}
      </ul>
    </MarginItem>
  );
}
