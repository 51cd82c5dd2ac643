import type { PerLanguage } from "../../reader/reader.tsx";
import type { ObjectRead } from "./answers.ts";

/** What an object is called: by the title of what was last agreed on or submitted; null where it has none (a mandate: its role). */
export function titleOfObject({ proposals, history }: Pick<ObjectRead, "proposals" | "history">): PerLanguage | null {
  const sealed = proposals.filter((one) => one.state === "sealed").sort((a, b) => (a.decidedAt ?? 0) - (b.decidedAt ?? 0)).at(-1) ?? proposals.at(-1);
  const said = history.filter((fact) => fact.verdict === "valid").map((fact) => (isObject(fact.content["content"]) ? fact.content["content"] : fact.content)).toReversed();
  for (const content of [sealed?.content ?? null, ...said]) {
    for (const name of ["title", "subject", "role", "state"]) {
      const found = content?.[name];
      if (isObject(found) && Object.values(found).every((text) => typeof text === "string")) return found as PerLanguage;
    }
  }
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
