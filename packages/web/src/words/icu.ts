import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";

/** What must agree between the languages in one message: placeholders, rich tags, and the branches of plurals and selects, each with its argument. */
export interface Shape {
  readonly placeholders: readonly string[];
  readonly tags: readonly string[];
  /** Plural branches, `argument` → sorted classes (`=0` and the like included). */
  readonly plurals: readonly (readonly [argument: string, ordinal: boolean, classes: readonly string[]])[];
  readonly selects: readonly (readonly [argument: string, branches: readonly string[]])[];
}

/** Reads a message of the catalogue (ICU MessageFormat). Throws SyntaxError where it is none. */
export function shapeOf(message: string): Shape {
  const shape = { placeholders: new Set<string>(), tags: new Set<string>(), plurals: new Map<string, readonly [string, boolean, readonly string[]]>(), selects: new Map<string, readonly [string, readonly string[]]>() };
  const read = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      if (element.type === TYPE.tag) {
        shape.tags.add(element.value);
        read(element.children);
        continue;
      }
      shape.placeholders.add(element.value);
      if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
      const branches = Object.keys(element.options).sort();
      if (element.type === TYPE.plural) shape.plurals.set(`${element.value} ${branches.join()}`, [element.value, element.pluralType === "ordinal", branches]);
      else shape.selects.set(`${element.value} ${branches.join()}`, [element.value, branches]);
      for (const option of Object.values(element.options)) read(option.value);
    }
  };
  read(parse(message));
  return { placeholders: [...shape.placeholders].sort(), tags: [...shape.tags].sort(), plurals: [...shape.plurals.values()], selects: [...shape.selects.values()].sort(([a], [b]) => (a < b ? -1 : 1)) };
}

/** The words of a message that a reader sees, one by one: literal texts of all branches. */
export function literalsOf(message: string): string[] {
  const texts = (elements: readonly MessageFormatElement[]): string[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.literal) return [element.value];
      if (element.type === TYPE.tag) return texts(element.children);
      return element.type === TYPE.plural || element.type === TYPE.select ? Object.values(element.options).flatMap((option) => texts(option.value)) : [];
    });
  return texts(parse(message));
}

/** The messages of an area with the path of their keys: `state.loading`. */
export function messagesOf(area: object, path = ""): [key: string, message: string][] {
  return Object.entries(area).flatMap(([key, value]): [string, string][] => (typeof value === "string" ? [[`${path}${key}`, value]] : messagesOf(value as object, `${path}${key}.`)));
}
