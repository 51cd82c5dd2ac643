import { useSession } from "../node/session.ts";
import { Texts } from "./readings.tsx";
import type { Texts as PerLanguage } from "./texts.ts";

export interface NamedParty {
  readonly origin: string;
  readonly name: PerLanguage;
}

/** The parties of the record, the reader's own first: the custom of the alternat. */
export function useParties(): readonly NamedParty[] {
  const { party, parties } = useSession();
  return [...parties.filter((one) => one.origin === party.origin), ...parties.filter((one) => one.origin !== party.origin)];
}

export function PartyName({ origin }: { readonly origin: string }) {
  const known = useParties().find((one) => one.origin === origin);
  return known === undefined ? <bdi>{origin}</bdi> : <Texts of={known.name} />;
}
