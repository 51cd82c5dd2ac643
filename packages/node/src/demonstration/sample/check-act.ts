import { domainOf, KINDS, verbOf } from "@mithaq/accord";
import type { JsonValue } from "@mithaq/ledger";
import type { z } from "zod";
import { resolveNames, type Meanings } from "./names.ts";
import type { SampleAct } from "./sample-file.ts";

/** What an act's content or body must be by its kind, and what it says, with names in place of ids. */
export interface Said {
  readonly schema: z.ZodType;
  readonly value: JsonValue;
}

/** What an act of the sample says, with the accord's own schema for it; undefined where the accord knows no such act, or says it by itself (an assent). */
export function saidBy(act: SampleAct): Said | undefined {
  const kind = KINDS.get(domainOf(act.act));
  const verb = verbOf(act.act);
  if (kind === undefined) return undefined;
  if (verb === "propose" || verb === "submit") return { schema: kind.content, value: resolveNames(act.content ?? {}, STAND_INS) };
  if (kind.notice !== undefined && (verb === "notify" || verb === "denounce" || verb === "declare")) return { schema: kind.notice, value: resolveNames(act.content ?? {}, STAND_INS) };
  const own = kind.verbs?.[verb];
  if (own === undefined) return undefined;
  const body = resolveNames(act.body ?? {}, STAND_INS) as Record<string, JsonValue>;
  return { schema: own.body, value: own.body.safeParse(body).success ? body : { version: STAND_INS.act(""), ...body } };
}

/** Of the shape of what the names stand for in a record. */
const STAND_INS: Meanings = { object: (key) => `mithaq.example/sample/${key}`, act: () => "0".repeat(64), party: (side) => `mithaq.example/${side}` };

/** What is wrong with an act of the sample, by the accord's own schemas; undefined where nothing is. */
export function problemOf(act: SampleAct): { readonly expected: string; readonly found: string } | undefined {
  if (act.act.endsWith(".assent")) return undefined;
  const said = saidBy(act);
  if (said === undefined) return { expected: "an act that the accord knows", found: act.act };
  const checked = said.schema.safeParse(said.value);
  if (!checked.success) return { expected: checked.error.issues[0]?.message ?? "another shape", found: `at ${checked.error.issues[0]?.path.join(".") ?? "its content"} another shape` };
  if (act.act.endsWith(".propose") || act.act.endsWith(".submit")) return (act.content as { sample?: unknown }).sample === true ? undefined : { expected: "sample: true", found: "content that is not marked as sample" };
  return undefined;
}
