import { formatNumber, type Figure } from "./figure.ts";

/** A Markdown table of figures. */
export function formatTable(figures: readonly Figure[]): string {
  const head = ["| | Measured | As a ratio | To reach | How |", "|---|---|---|---|---|"];
  return [...head, ...figures.map((figure) => `| ${row(figure).map(cell).join(" | ")} |`)].join("\n");
}

function row({ name, value, unit, ratio, target, note }: Figure): string[] {
  return [
    name,
    value === null ? "not measured" : `${formatNumber(value)} ${unit}`,
    ratio === undefined ? "" : `${formatNumber(ratio.value)} × ${ratio.of}`,
    target === undefined ? "" : `${target.says}${target.met === null ? "" : target.met ? " ✓" : " ✗"}`,
    note,
  ];
}

/** A cell ends at a bar, and a row at a line. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
