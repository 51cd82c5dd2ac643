import { useMemo, type ReactNode } from "react";
import { SampleMark } from "../../design/sample-mark.tsx";
import { State } from "../../design/state.tsx";
import { useSession } from "../../node/session.ts";
import { dayReading, textIn, Texts, useReader, type PerLanguage } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { daysTo, dueIn } from "./due-in.tsx";
import type { Line } from "./line-book.ts";
import look from "./matrix.module.css";

/**
 * What lines say, in this reader's words. Each thing is said once and kept: of ten thousand lines most say the same days, parties and states, and a row that comes into sight while the table scrolls
 * has only to put together what is there. No cell asks for words, dates or names by itself.
 */
export interface Sayings {
  readonly language: string;
  readonly words: ReturnType<typeof useWords<"commitments">>;
  readonly sample: ReactNode;
  readonly none: ReactNode;
  readonly text: (texts: PerLanguage) => ReactNode;
  readonly day: (on: string) => ReactNode;
  /** How far a deadline is from the day for which the lines are told. */
  readonly due: (on: string) => ReactNode;
  /** The reader's own party first. */
  readonly parties: (origins: readonly string[]) => ReactNode;
  readonly state: (line: Pick<Line, "place" | "life">) => ReactNode;
  readonly assent: (status: string) => string;
  readonly owed: (how: Line["owed"]) => string;
  readonly reported: (state: string) => string;
}

/** The same from one drawing to the next, while reader, words and day are the same. `day`: YYYY-MM-DD. */
export function useSayings(day: string): Sayings {
  const [words, common, record] = [useWords("commitments"), useWords("common"), useWords("record")];
  const reader = useReader();
  const { party, parties } = useSession();
  return useMemo((): Sayings => {
    const names = new Map(parties.map(({ origin, name }) => [origin, name]));
    const named = (origin: string): ReactNode => {
      const name = names.get(origin);
      return name === undefined ? <bdi>{origin}</bdi> : text(name);
    };
    const text = (texts: PerLanguage): ReactNode => {
      const said = textIn(texts, reader);
      return said.own ? said.text : <Texts of={texts} />;
    };
    const inOrder = (origins: readonly string[]): readonly string[] => (origins.includes(party.origin) ? [party.origin, ...origins.filter((one) => one !== party.origin)] : origins);
    const partiesOf = once((origins: string): ReactNode => inOrder(origins.split("\n")).map((origin, at) => <span key={origin}>{at > 0 && common("comma")}{named(origin)}</span>));
    const stateOf = once((key: string): ReactNode => {
      const { place, life } = JSON.parse(key) as Pick<Line, "place" | "life">;
      return <State place={place} kind="commitment" life={life} />;
    });
    const dueOf = once((count: number): ReactNode => dueIn(count, common));
    return {
      language: reader.language, words,
      sample: <SampleMark />,
      none: <span className={look.soft}><span aria-hidden="true">–</span><span className="aside-voice">{common("none")}</span></span>,
      text,
      day: once((on) => dayReading(reader, on, "medium")),
      due: (on) => dueOf(daysTo(on, day)),
      parties: (origins) => partiesOf(origins.join("\n")),
      state: ({ place, life }) => stateOf(JSON.stringify({ place, life })),
      assent: once((status) => (record.has(`assent.${status}` as "assent.decided") ? record(`assent.${status}` as "assent.decided") : status)),
      owed: once((how) => record(`owed.${how}`)),
      reported: once((state) => record(`life.report.${state}` as "life.report.submitted")),
    };
  }, [words, common, record, reader, party, parties, day]);
}

function once<Key, Said>(say: (key: Key) => Said): (key: Key) => Said {
  const said = new Map<Key, Said>();
  return (key) => {
    let known = said.get(key);
    if (known === undefined) said.set(key, (known = say(key)));
    return known;
  };
}
