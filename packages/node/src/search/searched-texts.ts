import { domainOf, verbOf, type Fact } from "@mithaq/accord";
import { LANGUAGES } from "@mithaq/calendar";
import type { JsonValue } from "@mithaq/ledger";
import type { RowWrite } from "../store/store.ts";

/** A text that is searched: of one language (null: a number or a name in none), said in an act (null: in a draft). */
export interface SearchedText {
  readonly language: string | null;
  /** Titles, subjects, deliverables, numbers, names of parties and roles: what an object is known by. */
  readonly strong: boolean;
  readonly text: string;
  readonly act: string | null;
}

/** What is searched of an object's row: what its own acts say, in every version. What is said *about* it in others' acts is found at those. */
export function textsOfRow({ kind, facts }: Pick<RowWrite, "kind" | "facts">): SearchedText[] {
  return sayingFacts(kind, facts).flatMap((fact) => textsIn(fact.content, actOf(fact)));
}

/** The facts of a row that say something, by acts on the row's own kind. */
export function sayingFacts(kind: string, facts: JsonValue): Fact[] {
  if (!Array.isArray(facts)) return [];
  return (facts as unknown as readonly Partial<Fact>[]).filter((fact): fact is Fact => fact?.verdict === "valid" && typeof fact.kind === "string" && domainOf(fact.kind) === kind && !SILENT.has(verbOf(fact.kind)) && typeof fact.content === "object");
}

/** The id of the act that a fact is of; empty where it has none. */
export function actOf({ content }: Pick<Fact, "content">): string {
  return typeof content["id"] === "string" ? content["id"] : "";
}

const SILENT: ReadonlySet<string> = new Set(["assent", "seal", "receipt", "yield", "withdraw", "release-request", "confirm"]);

/** The texts per language, numbers and names of parties anywhere in a content. */
export function textsIn(content: JsonValue, act: string | null): SearchedText[] {
  const found: SearchedText[] = [];
  collect(content, "", act, found, 0);
  return found;
}

function collect(value: JsonValue, name: string, act: string | null, found: SearchedText[], depth: number): void {
  if (typeof value !== "object" || value === null) {
    if (PLAIN.has(name) && (typeof value === "string" || typeof value === "number")) found.push({ language: null, strong: STRONG.has(name), text: String(value), act });
  } else if (depth > DEEPEST) {
    return;
  } else if (Array.isArray(value)) {
    for (const one of value) collect(one as JsonValue, name, act, found, depth + 1);
  } else if (isTexts(value)) {
    for (const [language, text] of Object.entries(value)) found.push({ language, strong: STRONG.has(name), text, act });
  } else {
    for (const [member, one] of Object.entries(value as Record<string, JsonValue>)) collect(one, member, act, found, depth + 1);
  }
}

/** Whether this is a text per language: one of the four is among its languages. */
function isTexts(value: object): value is Record<string, string> {
  const entries = Object.entries(value);
  return entries.some(([language]) => (LANGUAGES as readonly string[]).includes(language)) && entries.every(([language, text]) => LANGUAGE.test(language) && typeof text === "string");
}

const LANGUAGE = /^[a-z]{2,3}(-[A-Z]{2})?$/;
const STRONG: ReadonlySet<string> = new Set(["title", "subject", "deliverable", "number", "state", "ministry", "role"]);
/** Members that are searched though they are no text per language. */
const PLAIN: ReadonlySet<string> = new Set(["number", "fact", "host", "party", "parties", "to", "owner", "obligors", "obligees", "receivers"]);
const DEEPEST = 12;
