import { Figure } from "@mithaq/web/design/figure.tsx";
import { useWords } from "@mithaq/web/words/words.tsx";
import type { PlacedClaim } from "./claims.ts";

/** A claim's value in USD million; opens the act that put it before the other party, and the page that states it. */
export function ClaimFigure({ claim }: { readonly claim: PlacedClaim }) {
  const words = useWords("trade");
  return (
    <Figure value={trimmed(claim.value)} source={claim.act} party={claim.party} sample={claim.sample}>
      <p lang="en" dir="ltr">{claim.key}: {claim.source}</p>
      {/^https?:\/\//.test(claim.url) && <p><a href={claim.url} rel="noreferrer noopener" dir="ltr">{claim.url}</a></p>}
      {claim.note !== "" && <p lang="en" dir="ltr">{claim.note}</p>}
      <p>{words("asPrinted")}</p>
    </Figure>
  );
}

/** A decimal without the noughts at its end: "6000.000000" is 6000. */
export function trimmed(value: string): string {
  return value.includes(".") ? value.replace(/\.?0+$/, "") : value;
}
