import { SourceDate } from "../reader/source-date.tsx";
import { useWords } from "../words/words.tsx";
import { MarginItem } from "./margin.tsx";
import look from "./published.module.css";

export interface PublishedSource {
  /** Where it stands, without "https://". */
  readonly page: string;
  /** A day, a month or a year (ISO 8601). */
  readonly date: string;
  /** What the page says, in English. */
  readonly fact: string;
}

/** The published pages that say so, in the margin: each page once. */
export function PublishedPages({ of, term }: { readonly of: readonly PublishedSource[]; readonly term?: string }) {
  const common = useWords("common");
  if (of.length === 0) return null;
  const pages = [...new Map(of.map((one) => [`${one.page} ${one.date}`, one])).values()];
  return <MarginItem term={term ?? common("sources")}><ul>{pages.map((one) => <li key={`${one.page} ${one.date}`}><Page of={one} /></li>)}</ul></MarginItem>;
}

/** What the pages say, in the words of the record (English, from left to right in every language of the reader); pages that say the same stand under one saying. */
export function PublishedFacts({ of }: { readonly of: readonly PublishedSource[] }) {
  const facts = [...new Set(of.map(({ fact }) => fact))];
  return (
    <ul className={look.facts}>
      {facts.map((fact) => (
        <li key={fact}>
          <p lang="en" dir="ltr">{fact}</p>
          <ul className={look.pages}>{of.filter((one) => one.fact === fact).map((one) => <li key={`${one.page} ${one.date}`}><Page of={one} /></li>)}</ul>
        </li>
      ))}
    </ul>
  );
}

function Page({ of: { page, date } }: { readonly of: PublishedSource }) {
  return <><bdi lang="en" dir="ltr" className={look.page}>{page}</bdi> <span className={look.on}>(<SourceDate on={date} />)</span></>;
}
