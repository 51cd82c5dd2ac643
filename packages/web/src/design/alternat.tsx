import { PartyName, useParties } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import { Seal } from "./seal.tsx";
import look from "./alternat.module.css";

export interface AlternatProps {
  /** The origins of the parties whose record this is; left out: all the programme's parties. The reader's own stands first, whatever the order here. */
  readonly parties?: readonly string[] | undefined;
  /** The origins that have assented to the text shown. */
  readonly assented: readonly string[];
  /** A word under a party: what it is here ("owes", "reports"), by origin. */
  readonly notes?: Readonly<Record<string, string>>;
}

/** The heading of a shared record: each party with its seal, filled when it has assented, open when it has not. By the custom of the alternat each State is named first in its own original. */
export function Alternat({ parties, assented, notes = {} }: AlternatProps) {
  const w = useWords("design");
  const all = useParties().map((party) => party.origin);
  const shown = parties === undefined ? all : [...all.filter((one) => parties.includes(one)), ...parties.filter((one) => !all.includes(one))];
  return (
    <ul className={look.alternat} aria-label={w("seal.parties")}>
      {shown.map((origin) => {
        const has = assented.includes(origin);
        return (
          <li key={origin} className={look.party} data-assented={has}>
            <Seal filled={has} size={34} />
            <span className={look.name}>
              <PartyName origin={origin} />
              <small className={look.note}>{notes[origin] ?? w(has ? "seal.assented" : "seal.open")}</small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
