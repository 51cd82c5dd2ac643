import { Figure } from "@mithaq/web/design/figure.tsx";
import { Ledger } from "@mithaq/web/design/ledger.tsx";
import { Sheet } from "@mithaq/web/design/sheet.tsx";
import { Tag } from "@mithaq/web/design/tag.tsx";
import { useReader } from "@mithaq/web/reader/reader.tsx";
import { useWords } from "@mithaq/web/words/words.tsx";
import type { TargetPaths } from "../engine/index.ts";
import type { ListedDataset } from "./ask-trade.ts";
import { trimmed } from "./claim-figure.tsx";
import { actsOf } from "./claims.ts";
import { yearText } from "./year-text.ts";
import look from "./trade.module.css";

/** What growth a year leads from the base to the target, and each year's level: arithmetic on settings, marked so. */
export function PathResult({ path, datasets }: { readonly path: TargetPaths; readonly datasets: readonly ListedDataset[] }) {
  const words = useWords("trade");
  const common = useWords("common");
  const reader = useReader();
  const { growth, gap, points, target } = path.withGas;
  const source = actsOf(target.sources, datasets);
  return (
    <Sheet title={words("pathTitle")} note={<Tag tone="waiting">{common("assumed")}</Tag>}>
      <p className={look.line}>{words("growth")}: <Figure value={trimmed(Number(growth.value).toFixed(2))} unit={words("percentYear")} source={source}>{words("pathSource")}</Figure> · {words("gap")}: <Figure value={trimmed(Number(gap.value).toFixed(0))} unit={words("unit")} source={source} /> · {words("ictPartOf")}: <Figure value={trimmed(Number(path.ictPart.value.value).toFixed(0))} unit={words("unit")} source={source}>{path.ictPart.why}</Figure></p>
      <Ledger caption={words("pathTitle")} rows={points} keyOf={(point) => String(point.year)} columns={[
        { id: "year", head: words("year"), cell: (point) => <bdi>{yearText(reader, point.year)}</bdi> },
        { id: "value", head: words("value"), align: "end", cell: (point) => <Figure value={trimmed(Number(point.value.value).toFixed(0))} unit={words("unit")} source={actsOf(point.value.sources, datasets)} /> },
        { id: "basis", head: words("basisHead"), cell: (point) => words(`basis.${point.value.basis}`) },
      ]} />
    </Sheet>
  );
}
