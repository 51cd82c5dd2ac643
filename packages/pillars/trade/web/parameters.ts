import type { AmountSource, TradeParameters } from "../engine/index.ts";

/** What the analyst typed: kept in the browser as it is, made into the engine's parameters when it is whole. */
export interface CompareForm {
  readonly coverages: readonly { readonly stated: string; readonly as: string; readonly why: string }[];
  readonly path: { readonly on: boolean; readonly base: string; readonly why: string; readonly years: string; readonly firstYear: string; readonly target: string; readonly ictShare: string; readonly ictWhy: string };
}

export const EMPTY_FORM: CompareForm = { coverages: [], path: { on: false, base: "", why: "", years: "5", firstYear: "", target: "", ictShare: "", ictWhy: "" } };

export type FormFault = "base" | "why" | "years" | "firstYear" | "target" | "ictShare" | "ictWhy";

/** What is missing or wrong of the path's fields, by field. Nothing where no path is asked for. */
export function faultsOf({ path }: CompareForm): ReadonlySet<FormFault> {
  if (!path.on) return new Set();
  const share = Number(path.ictShare);
  const wrong: readonly (readonly [FormFault, boolean])[] = [
    ["base", !/^[0-9]{1,11}(\.[0-9]{1,9})?$/.test(path.base) || Number(path.base) <= 0], ["why", path.why.trim() === ""], ["years", !isWhole(path.years, 1, 50)], ["firstYear", !isWhole(path.firstYear, 1300, 2200)], ["target", path.target === ""],
    ["ictShare", !/^(0(\.[0-9]{1,9})?|1(\.0+)?)$/.test(path.ictShare) || share > 1], ["ictWhy", path.ictWhy.trim() === ""],
  ];
  return new Set(wrong.filter(([, is]) => is).map(([field]) => field));
}

/** The engine's parameters of a form without faults. What has no source is a setting and says why. */
export function parametersOf({ coverages, path }: CompareForm): TradeParameters {
  const base: AmountSource = { setting: path.base, why: path.why.trim() };
  return {
    coverages: coverages.map(({ stated, as, why }) => ({ stated, as, why })), rebase: [], mirrors: [], mirrorRows: null, forecasts: [],
    path: path.on ? { years: Number(path.years), firstYear: Number(path.firstYear), base, gas: null, target: { claim: path.target }, ictPart: { share: path.ictShare, why: path.ictWhy.trim() } } : null,
    ictShare: true,
  };
}

/** Whether the declaration can be added: two coverages, another name, a reason; none declared twice. */
export function mayDeclare(form: CompareForm, one: { readonly stated: string; readonly as: string; readonly why: string }): boolean {
  return one.stated !== "" && one.as !== "" && one.stated !== one.as && one.why.trim() !== "" && !form.coverages.some((other) => other.stated === one.stated);
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^[0-9]{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most;
}
