import { useQuery } from "@tanstack/react-query";
import { Notice } from "../../design/notice.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useSession } from "../../node/session.ts";
import { directionOf, textOf, useParties, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { Bracketed } from "../agreements/word-runs.tsx";
import type { Assent, Proposal } from "../../assent/assent-read.ts";
import look from "./sessions.module.css";

/** Two texts of the same minutes that stand against each other, as one with the open points in brackets; the reader's own party first. */
export function MinutesRivals({ object, language, assent }: { readonly object: string; readonly language: string; readonly assent: Assent }) {
  const { party } = useSession();
  const pairs = assent.rivals.flatMap(({ first, second }) => {
    const two = [first, second].flatMap((id) => assent.proposals.find((one) => one.id === id) ?? []);
    return two.length < 2 ? [] : [two[1]!.by === party.origin ? [two[1]!, two[0]!] as const : [two[0]!, two[1]!] as const];
  });
  return <>{pairs.map(([first, second]) => <Brackets key={first.id + second.id} object={object} language={language} first={first} second={second} />)}</>;
}

function Brackets({ object, language, first, second }: { readonly object: string; readonly language: string; readonly first: Proposal; readonly second: Proposal }) {
  const words = useWords("sessions");
  const reader = useReader();
  const parties = useParties();
  const nameOf = (origin: string) => textOf(parties.find((one) => one.origin === origin)?.name ?? { [reader.language]: origin }, reader);
  const query = useQuery(node.agreements.text.queryOptions({ input: { id: object, version: first.id, against: second.id }, staleTime: 60_000 }));
  return (
    <section aria-label={words("rivalsTitle")} className={look.stack}>
      <Notice tone="warning" said={false} title={words("rivalsTitle")}>{words("rivalsNote")}</Notice>
      <Reading query={query}>
        {({ text, against }) => {
          if (!text.held || against?.held !== true) return <Notice tone="warning" title={words("textNotHere")}>{words("textNotHereNote")}</Notice>;
          const ids = [...new Set([...text.clauses, ...against.clauses].map((one) => one.id))];
          const say = (of: typeof text, id: string) => of.clauses.find((one) => one.id === id)?.texts[language]?.text ?? "";
          return <>{ids.filter((id) => say(text, id) !== say(against, id)).map((id) => <p key={id} className="law" lang={language} dir={directionOf(language)}><Bracketed first={say(text, id)} second={say(against, id)} names={[nameOf(first.by), nameOf(second.by)]} /></p>)}</>;
        }}
      </Reading>
    </section>
  );
}
