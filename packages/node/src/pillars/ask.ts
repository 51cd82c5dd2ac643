import type { JsonValue } from "@mithaq/ledger";
import { PILLARS, type Pillar } from "@mithaq/pillars";
import type { OpenedNode } from "../node/opened-node.ts";
import { expectationOf, Refusal } from "../node/refusal.ts";
import { pillarPorts } from "./ports.ts";

/** Asks a route of a pillar. Rejects with Refusal `not-found` (no such pillar or route), `input` (naming the field), and what the pillar itself refuses as `input`. */
export async function askPillar(node: OpenedNode, name: string, routeName: string, input: JsonValue, pillars: readonly Pillar[] = PILLARS): Promise<JsonValue> {
  const pillar = pillars.find((one) => one.name === name);
  if (pillar === undefined) throw new Refusal("not-found", { field: "pillar", expected: `one of ${pillars.map((one) => one.name).join(", ")}`, remedy: "name a pillar of this program", message: `there is no pillar ${name} here` });
  const route = pillar.routes.find((one) => one.name === routeName);
  if (route === undefined) throw new Refusal("not-found", { field: "route", expected: `one of ${pillar.routes.map((one) => one.name).join(", ")}`, remedy: "name a route of the pillar", message: `${name} has no route ${routeName}` });
  const given = route.input.safeParse(input);
  if (!given.success) {
    const issue = given.error.issues[0];
    throw new Refusal("input", { field: issue?.path.join(".") || "input", expected: expectationOf(issue?.message), remedy: `see what ${name} ${routeName} takes` });
  }
  try {
    return (await route.handle(pillarPorts(node, name), given.data)) as JsonValue;
  } catch (error) {
    throw pillarRefusal(error);
  }
}

/** A pillar's own error names its field and says what is wrong: it is the asker's to mend. Anything else is passed on as it is. */
export function pillarRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || !("field" in error) || typeof error.field !== "string" || error instanceof Refusal) return error;
  return new Refusal("input", { field: error.field, expected: error.message, remedy: "correct the input and ask again", message: error.message });
}
