import { Num, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { IndicatorRead } from "./answers.ts";

/** How far two figures may stand apart and still agree. */
export function ToleranceText({ of: { tolerance, unit } }: { readonly of: Pick<IndicatorRead, "tolerance" | "unit"> }) {
  const words = useWords("indicators");
  if ("percent" in tolerance) return <>{words.rich("tolerance.percent", { value: () => <Num value={tolerance.percent} /> })}</>;
  return <><Num value={tolerance.absolute} /> <Texts of={unit.name} /></>;
}
