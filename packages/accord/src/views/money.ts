import { millionths } from "../life/decimal.ts";
import type { ActId, ObjectId } from "../act/act.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { InvestmentContent } from "../kinds/correspondence.ts";
import { lifeOf } from "../life/life.ts";
import { reportsAbout } from "../life/progress.ts";
import { agreedObject } from "../reading/agreed.ts";
import { isConfirmed, type ReportView } from "../reading/reports.ts";
import { headOf, sourced, textOf, type AgreedHead, type Sourced, type Texts } from "./view.ts";

/** A sum with every act that it adds up. */
export interface Summed {
  readonly value: string;
  readonly acts: readonly ActId[];
}

/** Money for an initiative. What is disbursed and not confirmed stands apart and is in no sum with what is. */
export interface InvestmentView extends AgreedHead {
  readonly kind: "investment";
  readonly life: string | null;
  readonly phase: InvestmentContent["phase"];
  readonly currency: string;
  readonly rateDate: string;
  readonly contributors: readonly { readonly party: string | null; readonly name: Texts; readonly pledged: Sourced; readonly committed: Sourced }[];
  readonly receivers: readonly string[];
  readonly pledged: Summed;
  readonly committed: Summed;
  readonly disbursed: { readonly confirmed: Summed; readonly unconfirmed: Summed };
  readonly reports: readonly ReportView[];
}

export function investmentView(context: FoldContext, horizon: Horizon, object: ObjectId): InvestmentView | undefined {
  const agreed = agreedObject<InvestmentContent>(context, horizon, object);
  const text = textOf(agreed);
  if (text === undefined) return undefined;
  const { contributors, receivers, currency, rateDate, phase } = text.content;
  const reports = reportsAbout(context, horizon, object);
  const valuesOf = (confirmed: boolean) => reports.filter((report) => isConfirmed(report.state) === confirmed).flatMap((report) => report.newest.content.values.map((value) => sourced(value.value, report.newest.id)));
  return {
    ...headOf(object, agreed, text), kind: "investment", life: lifeOf("investment", context, horizon, object).life, phase, currency, rateDate, receivers,
    contributors: contributors.map((one) => ({ party: one.party ?? null, name: one.name, pledged: sourced(one.pledged, text.act), committed: sourced(one.committed, text.act) })),
    pledged: sum(contributors.map((one) => sourced(one.pledged, text.act))), committed: sum(contributors.map((one) => sourced(one.committed, text.act))),
    disbursed: { confirmed: sum(valuesOf(true)), unconfirmed: sum(valuesOf(false)) }, reports,
  };
}

/** Exact, as the figures themselves are. */
function sum(values: readonly Sourced[]): Summed {
  return { value: fromMillionths(values.reduce((total, { value }) => total + millionths(value), 0n)), acts: [...new Set(values.map((one) => one.act))] };
}

function fromMillionths(value: bigint): string {
  const sign = value < 0n ? "-" : "";
  const digits = (value < 0n ? -value : value).toString().padStart(7, "0");
  const part = digits.slice(-6).replace(/0+$/, "");
  return `${sign}${digits.slice(0, -6)}${part === "" ? "" : `.${part}`}`;
}
