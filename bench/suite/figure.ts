/** One row of a results page: what was measured, in absolute terms and beside what it is compared with. */
export interface Figure {
  readonly name: string;
  /** Null where it could not be measured; `note` then says why. */
  readonly value: number | null;
  readonly unit: string;
  /** The same figure as a ratio of something measured in the same run. */
  readonly ratio?: Ratio;
  readonly target?: Target;
  /** How it was measured, and what it does not say. */
  readonly note: string;
}

export interface Ratio {
  readonly value: number;
  /** What it is a ratio of, so that "0.82 × …" reads on: `bare checking on 2 cores`. */
  readonly of: string;
}

/** What the design asks for. `met` is null where the figure could not be measured, or says too little to judge by. */
export interface Target {
  readonly says: string;
  readonly met: boolean | null;
}

export function atLeast(wanted: number, measured: number | null, unit: string): Target {
  return { says: `≥ ${formatNumber(wanted)} ${unit}`, met: measured === null ? null : measured >= wanted };
}

export function atMost(wanted: number, measured: number | null, unit: string): Target {
  return { says: `≤ ${formatNumber(wanted)} ${unit}`, met: measured === null ? null : measured <= wanted };
}

/** The row of something that could not be measured here. */
export function unmeasured(name: string, unit: string, why: string, says?: string): Figure {
  return { name, value: null, unit, note: `not measured: ${why}`, ...(says === undefined ? {} : { target: { says, met: null } }) };
}

/** Three significant digits, thousands set apart: 10,300 · 118 · 4.62 · 0.0312. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Math.abs(value) >= 100) return Math.round(Number(value.toPrecision(3))).toLocaleString("en");
  return String(Number(value.toPrecision(3)));
}

/** One line for the terminal. */
export function formatFigure({ name, value, unit, ratio, target, note }: Figure): string {
  const measured = value === null ? note : `${formatNumber(value)} ${unit}`;
  const beside = ratio === undefined ? "" : ` = ${formatNumber(ratio.value)} × ${ratio.of}`;
  const judged = target === undefined ? "" : ` [${target.says}: ${target.met === null ? "not judged" : target.met ? "met" : "NOT MET"}]`;
  return `${name}: ${measured}${beside}${judged}`;
}
