import type { BlockPath, DraftBody } from "../../../drafting/index.ts";
import { readFigure } from "../decimal.ts";

/** What a draft of a report lacks before it can be cleared, block by block: the shape of packages/accord/src/kinds/report.ts, asked for while there is time. */
export function missingInReport(body: DraftBody): readonly BlockPath[] {
  const { period, narrative, claims, values, forecast } = body.content as { readonly period?: { readonly from?: string; readonly to?: string }; readonly narrative?: object; readonly claims?: string; readonly values?: readonly { readonly name?: object; readonly value?: string }[]; readonly forecast?: string };
  const missing: BlockPath[] = [];
  if (!isDay(period?.from) || !isDay(period?.to) || period!.from! > period!.to!) missing.push(["content", "period"]);
  if (!["in-progress", "partly", "fulfilled", "not-met"].includes(claims ?? "")) missing.push(["content", "claims"]);
  if (isBlank(narrative)) missing.push(["content", "narrative"]);
  if ((values ?? []).some((value) => isBlank(value.name) || readFigure(value.value ?? "") === null)) missing.push(["content", "values"]);
  if (forecast !== undefined && !isDay(forecast)) missing.push(["content", "forecast"]);
  return missing;
}

function isDay(text: string | undefined): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text ?? "");
}

function isBlank(texts: object | undefined): boolean {
  return Object.values(texts ?? {}).every((text) => String(text).trim() === "");
}
