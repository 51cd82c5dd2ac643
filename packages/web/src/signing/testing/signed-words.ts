import { KINDS, knownVerb, type KindBook } from "@mithaq/accord";
import { z } from "zod";

/** The names of members, and the values of enums, that acts can say: walked from the very schemas by which they are judged. */
export interface SignedWords {
  readonly fields: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
}

const BY_ASSENT = ["propose", "assent", "yield", "object", "withdraw", "release-request", "seal", "receipt", "declare", "notify", "denounce", "submit"];
const FIXED = ["charter.sign", "mandate.grant", "mandate.recall", "mandate.suspend", "mandate.reinstate", "root.succeed", "key.rotate", "log.resume", "origin.cut", "payload.erase"];

/** Of every act that a record with these kinds knows. */
export function wordsOfActs(book: KindBook = KINDS): SignedWords {
  const acts = [...FIXED, ...[...book.values()].flatMap((kind) => [...BY_ASSENT, ...Object.keys(kind.verbs ?? {})].map((verb) => `${kind.kind}.${verb}`))];
  const found = { fields: new Set<string>(), values: new Set<string>() };
  for (const act of acts) {
    const verb = knownVerb(act, book);
    if (verb !== undefined) walk(verb.body, found, new Set());
  }
  return found;
}

type Def = { readonly type: string; readonly shape: Record<string, z.ZodType>; readonly element: z.ZodType; readonly innerType: z.ZodType; readonly options: readonly z.ZodType[]; readonly items: readonly z.ZodType[]; readonly valueType: z.ZodType; readonly entries: Record<string, unknown>; readonly values: readonly unknown[] };

function walk(schema: z.ZodType, found: { readonly fields: Set<string>; readonly values: Set<string> }, seen: Set<unknown>): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  const def = schema.def as unknown as Def;
  const all = (inner: readonly z.ZodType[]) => { for (const one of inner) walk(one, found, seen); };
  switch (def.type) {
    case "object":
      for (const name of Object.keys(def.shape)) found.fields.add(name);
      return all(Object.values(def.shape));
    case "array": return all([def.element]);
    case "optional": case "nullable": case "readonly": case "default": return all([def.innerType]);
    case "union": return all(def.options);
    case "tuple": return all(def.items);
    case "record": return all([def.valueType]);
    case "enum": for (const value of Object.values(def.entries)) found.values.add(String(value)); return;
    case "literal": for (const value of def.values) found.values.add(String(value)); return;
    case "string": case "number": case "boolean": case "custom": return;
    default: throw new Error(`A schema of the type ${def.type} is not walked: its words would be missed.`);
  }
}
