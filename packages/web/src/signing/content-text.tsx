import { LANGUAGES, type DeadlineRule, type Language } from "@mithaq/calendar";
import { RuleText } from "../deadlines/rule-text.tsx";
import { PillarName } from "../reader/pillar-name.tsx";
import { Day, directionOf, PartyName, useParties } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import { fieldWord, type Json } from "./field-word.ts";
import look from "./sign-sheet.module.css";

/** What an act says, as the record has it, member by member in the reader's words. A member or a value without words stands as it is: nothing is left out. */
export function ContentText({ value }: { readonly value: Json }) {
  const words = useWords("signing");
  const parties = useParties();
  if (value === null) return <>—</>;
  if (typeof value === "boolean") return <>{words(value ? "yes" : "no")}</>;
  if (typeof value === "number") return <bdi>{value}</bdi>;
  if (typeof value === "string") {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return <Day on={value} />;
    if (parties.some((party) => party.origin === value)) return <PartyName origin={value} />;
    if (!value.includes(".") && words.has(`values.${value}` as never)) return <>{words(`values.${value}` as never)}</>;
    return <bdi className={look.long}>{value}</bdi>;
  }
  if (Array.isArray(value)) return <div className={look.list}>{(value as readonly Json[]).map((one, at) => <div key={at}><ContentText value={one} /></div>)}</div>;
  return (
    <dl className={look.fields}>
      {Object.entries(value as { readonly [member: string]: Json }).map(([name, one]) => (
        <Field key={name} name={name} value={one} />
      ))}
    </dl>
  );
}

function Field({ name, value }: { readonly name: string; readonly value: Json }) {
  const words = useWords("signing");
  const common = useWords("common");
  const language = isLanguage(name) ? name : null;
  if (language !== null && typeof value === "string") return <><dt>{common(`languages.${language}`)}</dt><dd lang={language} dir={directionOf(language)}>{value}</dd></>;
  const word = fieldWord(name, value);
  // A deadline's rule is said whole, before its members: an officer reads a sentence, the record its parts.
  if (name === "rule" && isRule(value)) return <><dt>{words("fields.rule")}</dt><dd><RuleText rule={value} /><ContentText value={value} /></dd></>;
  if (name === "pillar" && typeof value === "string") return <><dt>{words("fields.pillar")}</dt><dd><PillarName pillar={value} /></dd></>;
  if (OF_LANGUAGES.has(name) && [value].flat().every((one) => typeof one === "string" && isLanguage(one))) return <><dt>{words(`fields.${word}` as never)}</dt><dd>{[value].flat().map((one, at) => <span key={at}>{at > 0 && common("comma")}{common(`languages.${one as Language}`)}</span>)}</dd></>;
  return <><dt>{!word.includes(".") && words.has(`fields.${word}` as never) ? words(`fields.${word}` as never) : <code>{name}</code>}</dt><dd><ContentText value={value} /></dd></>;
}

/** Members that hold languages by their tags. */
const OF_LANGUAGES: ReadonlySet<string> = new Set(["language", "languages", "prevailing", "minutesIn"]);

function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag);
}

function isRule(value: Json): value is Json & DeadlineRule {
  return typeof value === "object" && value !== null && !Array.isArray(value) && RULES.has((value as { readonly rule?: unknown }).rule);
}

const RULES: ReadonlySet<unknown> = new Set(["date", "after", "end-of-month", "yearly", "weekday-after", "recurrence"] satisfies DeadlineRule["rule"][]);
