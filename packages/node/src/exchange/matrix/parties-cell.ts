import type { Language } from "@mithaq/calendar";
import { plainWord, WORDS } from "../words/words.ts";
import type { MatrixSetting } from "./matrix-row.ts";

/** A list of parties in one cell: by name where the name can only mean that party, else by origin; in the record's own order. */
export function formatParties(origins: readonly string[], setting: Pick<MatrixSetting, "parties" | "language">): string {
  return origins.map((origin) => partyName(origin, setting)).join(WORDS[setting.language].separator);
}

/** Origins, in the order written; the first name that is not known is told as `unknown`. Names in any language, or origins. */
export function parseParties(text: string, { parties }: Pick<MatrixSetting, "parties">): { readonly origins: readonly string[] } | { readonly unknown: string } {
  const origins: string[] = [];
  for (const piece of text.split(/[;؛\n]/).map((one) => one.trim()).filter((one) => one !== "")) {
    const found = parties.find(({ origin }) => origin === piece) ?? only(parties.filter(({ name }) => Object.values(name).some((one) => plainWord(one) === plainWord(piece))));
    if (found === undefined) return { unknown: piece };
    origins.push(found.origin);
  }
  return { origins };
}

/** The name by which a person knows a party; its origin where the name is not its own alone. */
export function partyName(origin: string, { parties, language }: { readonly parties: MatrixSetting["parties"]; readonly language: Language }): string {
  const name = parties.find((party) => party.origin === origin)?.name[language];
  if (name === undefined || name !== name.trim() || name === "" || /[;؛\n\r]/.test(name)) return origin;
  const plain = plainWord(name);
  const owners = parties.filter((party) => party.origin === name || Object.values(party.name).some((one) => plainWord(one) === plain));
  return owners.length === 1 && plain !== "" ? name : origin;
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
