import { foldLetters } from "@mithaq/calendar";
import type { IndicatorLine } from "./answers.ts";

export const UNSET = { text: "", pillar: "", standing: "" };

/** Whether an indicator is within what the list is narrowed to. Words are looked for in every language. `standing` "none": no figure at all. */
export function fits(one: Pick<IndicatorLine, "title" | "pillar" | "newest" | "measures">, { text, pillar, standing }: typeof UNSET): boolean {
  if (pillar !== "" && one.pillar !== pillar) return false;
  if (standing !== "" && (one.newest?.standing ?? "none") !== standing) return false;
  const said = foldLetters([...Object.values(one.title), ...Object.values(one.measures?.title ?? {})].join("\n"));
  return text.split(/\s+/u).map(foldLetters).every((word) => said.includes(word));
}
