import { PartyName } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";

/** Parties by their names, one after another. */
export function PartyNames({ of }: { readonly of: readonly string[] }) {
  const common = useWords("common");
  return <>{of.map((party, at) => <span key={party}>{at > 0 && common("comma")}<PartyName origin={party} /></span>)}</>;
}
