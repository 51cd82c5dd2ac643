import type { CommitmentContent } from "@mithaq/accord";
import { LANGUAGES } from "@mithaq/calendar";
import { plainWord, WORDS, type ExchangeWords } from "../words/words.ts";
import type { Member } from "./fields.ts";
import { parseParties } from "./parties-cell.ts";
import { readDeadline } from "./read-deadline.ts";
import { readTexts } from "./read-texts.ts";
import type { Reading } from "./reading.ts";
import type { RowCells } from "./row-cells.ts";

/** The value of a member as the row's cells say it; undefined where they say none. What is wrong is told to the row. */
export function readMember(member: Member, row: RowCells, reading: Reading): CommitmentContent[Member] {
  switch (member) {
    case "title":
    case "deliverable":
      return readTexts(member, row, reading) ?? {};
    case "condition":
      return readTexts(member, row, reading);
    case "obligors":
      return readParties("obligors", row, reading) ?? [];
    case "obligees":
      return readParties("obligees", row, reading);
    case "owed":
      return row.value("owed") === undefined ? unsaidOwed(row) : oneOf("owed", row, (words) => words.owed);
    case "standing":
      return row.value("standing") !== undefined ? oneOf("standing", row, (words) => words.standing) : row.known ? required("standing", row, "its standing", Object.values(WORDS.en.standing)) : "active";
    case "pillar":
      return readPillar(row, reading);
    case "parent":
      return row.text("parent");
    case "follows":
      return readFollows(row);
    case "sample":
      return readSample(row, reading);
    case "deadline":
      return readDeadline(row, reading);
  }
}

function readParties(key: string, row: RowCells, reading: Reading): string[] | undefined {
  const text = row.text(key);
  if (text === undefined) return undefined;
  const parsed = parseParties(text, reading);
  if ("origins" in parsed) return [...parsed.origins];
  row.refuse(key, `parties of the programme (${reading.parties.map(({ origin, name }) => name["en"] ?? origin).join(", ")}), separated by ";"`, "write a party's name or its origin", JSON.stringify(parsed.unknown.slice(0, 80)));
  return undefined;
}

/** One obligor owes alone; of several it must be said how. */
function unsaidOwed(row: RowCells): CommitmentContent["owed"] {
  const several = /[;؛\n]/.test(row.text("obligors") ?? "");
  return row.known || several ? required("owed", row, "how it is owed", Object.values(WORDS.en.owed)) : "one";
}

/** A word of the matrix in any of the four languages, or as the record writes it. */
function oneOf<K extends string>(key: string, row: RowCells, book: (words: ExchangeWords) => Readonly<Record<K, string>>): K | undefined {
  const text = row.text(key);
  if (text === undefined) return undefined;
  for (const language of LANGUAGES) for (const [value, word] of Object.entries<string>(book(WORDS[language]))) if (plainWord(text) === plainWord(word) || text.trim() === value) return value as K;
  const choices = Object.values<string>(book(WORDS.en));
  return required(key, row, `one of ${choices.join(", ")}`, choices);
}

function required(key: string, row: RowCells, expected: string, choices: readonly string[]): never {
  row.refuse(key, expected, `write one of: ${choices.join(", ")} (or the same in Persian, Arabic or Kurdish)`);
  return undefined as never;
}

function readPillar(row: RowCells, { pillars }: Reading): string | undefined {
  const text = row.text("pillar");
  if (text === undefined || text in pillars) return text;
  const named = Object.entries(pillars).filter(([, title]) => Object.values(title).some((one) => plainWord(one) === plainWord(text)));
  if (named.length === 1) return named[0]![0];
  row.refuse("pillar", `a pillar of the programme (${Object.keys(pillars).join(", ")})`, "write one of these names");
  return undefined;
}

function readFollows(row: RowCells): CommitmentContent["follows"] {
  const [object, clause] = [row.text("follows"), row.text("clause")];
  if (object === undefined && clause !== undefined) row.refuse("follows", "the object that the clause is of", "write its id, or remove the clause");
  return object === undefined ? undefined : { object, ...(clause === undefined ? {} : { clause }) };
}

function readSample(row: RowCells, { sample }: Reading): boolean {
  const value = row.value("sample");
  const said = value?.is === "truth" ? (value.truth ? "yes" : "no") : value === undefined ? undefined : oneOf("sample", row, (words) => words.truth);
  if (said === "no" && sample && !row.known) row.refuse("sample", "yes, for the whole programme is a sample", "write yes, or leave the cell empty");
  return said === undefined ? sample : said === "yes";
}
