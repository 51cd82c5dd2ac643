/** What React Aria's formatter gives to a string that counts: `LocalizedStringFormatter` of @internationalized/string. */
export interface AriaFormatter {
  plural(count: number, forms: { readonly [form: string]: string | (() => string) }): string;
  number(value: number): string;
}

type Arguments = Readonly<Record<string, string | number | boolean>>;
export type AriaString = string | ((args: Arguments, formatter: AriaFormatter) => string);

/** React Aria's own strings (react-aria-components 1.22) by package and key, as its global dictionary wants them. */
export type AriaWords<Keys extends { readonly [name: string]: object } = Readonly<Record<string, Readonly<Record<string, AriaString>>>>> = {
  readonly [name in keyof Keys]: { readonly [key in keyof Keys[name]]: AriaString };
};

/** A counted noun, "3 items": `{}` in a form is where the number stands. `forms`: by CLDR's plural categories of the language, and `=0` where nothing has words of its own. */
export function counted(formatter: AriaFormatter, count: unknown, forms: { readonly [form: string]: string }): string {
  const number = Number(count);
  return formatter.plural(number, forms).replace("{}", formatter.number(number));
}

/** "The option, selected", after "in the group …, with 3 options." where the focus enters a group. */
export function focused(args: Arguments, formatter: AriaFormatter, words: { readonly group: (title: string, options: string) => string; readonly options: { readonly [form: string]: string }; readonly selected: string }): string {
  const group = args["isGroupChange"] === true ? words.group(String(args["groupTitle"]), counted(formatter, args["groupCount"], words.options)) : "";
  return `${group}${args["optionText"]}${args["isSelected"] === true ? words.selected : ""}`;
}
