import type { z } from "zod";

/** A text by language within a value, with its place: `clauses.2.text`. */
export interface TextFound {
  readonly place: string;
  readonly text: Readonly<Record<string, string>>;
}

/**
 * Every text by language that a value holds, by what its schema says there is: a record whose keys are language tags. (By the value alone nothing could be told:
 * `{"on": "signature"}` looks like a text in a language "on".) The value has passed the schema.
 */
export function textsIn(schema: z.ZodType, value: unknown, place = ""): TextFound[] {
  if (value === undefined || value === null) return [];
  const def = schema._zod.def as unknown as Def;
  const below = (part: string | number) => (place === "" ? String(part) : `${place}.${part}`);
  switch (def.type) {
    case "optional": case "nullable":
      return textsIn(def.innerType!, value, place);
    case "array":
      return (value as unknown[]).flatMap((one, at) => textsIn(def.element!, one, below(at)));
    case "object":
      return Object.entries(def.shape!).flatMap(([member, one]) => textsIn(one, (value as Record<string, unknown>)[member], below(member)));
    case "union": {
      const chosen = def.options!.find((option) => option.safeParse(value).success);
      return chosen === undefined ? [] : textsIn(chosen, value, place);
    }
    case "record":
      return def.keyType!.safeParse("en").success ? [{ place, text: value as Record<string, string> }] : [];
    default:
      return [];
  }
}

/** The part of zod 4's definitions that is read here. */
interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly keyType?: z.ZodType;
}
