import { formatDayText, formatNumberText, textOf, useParties, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { isTexts } from "./lines-of-content.ts";

/** A value of a content in the reader's words: parties by their names, days in the reader's calendar, what is named in the reader's language. */
export function useSaid(): (member: string, value: unknown) => string {
  const reader = useReader();
  const parties = useParties();
  const common = useWords("common");
  const record = useWords("record");
  const say = (value: unknown): string => {
    if (value === null || value === undefined) return "";
    if (typeof value === "number") return formatNumberText(reader, value);
    if (typeof value === "boolean") return common(value ? "yes" : "no");
    if (typeof value === "string") return sayText(value);
    if (Array.isArray(value)) return value.map(say).filter((one) => one !== "").join(common("semicolon"));
    if (isTexts(value)) return textOf(value, reader);
    const said = value as Readonly<Record<string, unknown>>;
    if (typeof said["from"] === "string" && typeof said["to"] === "string") return said["from"] === said["to"] ? sayText(said["from"]) : common("fromTo", { from: sayText(said["from"]), to: sayText(said["to"]) });
    if (typeof said["due"] === "string") return sayText(said["due"]);
    return Object.entries(said).filter(([member]) => !UNSAID.has(member)).map(([, one]) => say(one)).filter((one) => one !== "").join(common("comma"));
  };
  const sayText = (text: string): string => {
    const party = parties.find((one) => one.origin === text);
    if (party !== undefined) return textOf(party.name, reader);
    if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return formatDayText(reader, text);
    return /^(en|fa|ar|ckb)$/.test(text) ? common(`languages.${text as "en"}`) : text;
  };
  return (member, value) => {
    if (typeof value === "string") for (const group of GROUPS[member] ?? []) if (record.has(`${group}.${value}` as never)) return record(`${group}.${value}` as never);
    return member === "papers" && Array.isArray(value) ? common("files", { count: value.length }) : say(value);
  };
}

/** Ids inside of a list say nothing to a reader. */
const UNSAID: ReadonlySet<string> = new Set(["id", "papers", "calendar", "rule"]);
const GROUPS: Readonly<Record<string, readonly string[]>> = { state: ["life.session", "life.body", "life.action-item"], phase: ["life.investment"], type: ["bodyType"] };
