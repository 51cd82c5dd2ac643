import type { PerLanguage } from "../../reader/reader.tsx";
import type { ObjectRead } from "./answers.ts";

/** What an object is called: by the title of what was last agreed on or submitted; null where it has none (a mandate: its role). */
export function titleOfObject({ proposals, history }: Pick<ObjectRead, "proposals" | "history">): PerLanguage | null {
  const said = history.filter((fact) => fact.verdict === "valid").map((fact) => (isObject(fact.content["content"]) ? fact.content["content"] : fact.content)).toReversed();
  for (const content of [newestVersion(proposals)?.content ?? null, ...said]) {
    for (const name of ["title", "subject", "role", "state"]) {
      const found = content?.[name];
      if (isObject(found) && Object.values(found).every((text) => typeof text === "string")) return found as PerLanguage;
    }
  }
  return null;
}

/** The version that was last agreed on; where none is, the proposal made last. */
export function newestVersion(proposals: ObjectRead["proposals"]): ObjectRead["proposals"][number] | undefined {
  const sealed = proposals.filter((one) => one.state === "sealed").toSorted((a, b) => (a.decidedAt ?? 0) - (b.decidedAt ?? 0)).at(-1);
  return sealed ?? proposals.toSorted((a, b) => a.at - b.at).at(-1);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
