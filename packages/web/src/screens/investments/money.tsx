import { Figure } from "../../design/figure.tsx";

/** A sum as the record has it, exact, with its currency and the acts that it adds up. */
export function Money({ of, sum }: { readonly of: { readonly currency: string; readonly act: string; readonly sample: boolean }; readonly sum: { readonly value: string; readonly acts: readonly string[] } }) {
  return <Figure value={sum.value} unit={<bdi dir="ltr">{of.currency}</bdi>} source={sum.acts.length === 0 ? of.act : sum.acts} sample={false} />;
}
