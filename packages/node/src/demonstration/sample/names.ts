import type { JsonValue } from "@mithaq/ledger";
import type { SampleAct } from "./sample-file.ts";

/** What a string of the sample stands for. */
const NAME = /^((?:entry-into-force|session|signature):)?([@#])([a-z0-9-]+)$/;
const PARTY = /^\$([ab])$/;

export interface Meanings {
  /** `@KEY`. */
  object(key: string): string;
  /** `#KEY`. */
  act(key: string): string;
  party(side: "a" | "b"): string;
}

/** The value with every name in it replaced by what it stands for. */
export function resolveNames(value: JsonValue, meanings: Meanings): JsonValue {
  if (typeof value === "string") return resolveName(value, meanings);
  if (Array.isArray(value)) return value.map((one) => resolveNames(one as JsonValue, meanings));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([member, one]) => [member, resolveNames(one, meanings)]));
}

function resolveName(value: string, meanings: Meanings): string {
  const party = PARTY.exec(value);
  if (party !== null) return meanings.party(party[1] as "a" | "b");
  const [, before = "", sign, key] = NAME.exec(value) ?? [];
  if (key === undefined) return value;
  return before + (sign === "@" ? meanings.object(key) : meanings.act(key));
}

/** Every key that an act names. */
export function namesIn(act: SampleAct): Set<string> {
  const { objects, acts } = waitsFor(act);
  return new Set([...objects, ...acts, ...(act.revises === undefined ? [] : [act.revises.text])]);
}

/** What must stand before an act is formed: as an object that is agreed where it is by assent, or merely as an act. */
export function waitsFor(act: SampleAct): { readonly objects: ReadonlySet<string>; readonly acts: ReadonlySet<string> } {
  const objects = new Set<string>([...(act.about ?? []), ...(act.after ?? [])]);
  const acts = new Set<string>();
  if (act.on !== undefined) (act.act.endsWith(".assent") ? acts : objects).add(act.on);
  const note: Meanings = { object: (key) => (objects.add(key), key), act: (key) => (acts.add(key), key), party: (side) => side };
  resolveNames([act.content ?? null, act.body ?? null] as JsonValue, note);
  return { objects, acts };
}
