import { Notice } from "../../../design/notice.tsx";
import { useWords } from "../../../words/words.tsx";
import { useClauseName } from "../clause-columns.tsx";
import { useLanguageName } from "../language-name.tsx";
import type { Problem } from "./propose-text.ts";

const MOST_NAMED = 8;

/** What keeps the text from being proposed, each with its place. */
export function Problems({ problems, binding }: { readonly problems: readonly Problem[]; readonly binding: "binding" | "non-binding" | "unknown" }) {
  const words = useWords("agreements");
  const common = useWords("common");
  const clauseName = useClauseName(binding);
  const languageName = useLanguageName();
  const say = (problem: Problem) => {
    switch (problem.what) {
      case "no-language": return words("problem.noLanguage");
      case "no-clause": return words("problem.noClause");
      case "no-terms-date": return words("problem.noDay");
      case "no-title": return words("problem.noTitle", { languages: languageName(problem.language) });
      case "same-id": return words("problem.sameId", { clause: clauseName(problem.id) });
      case "no-text": return words("problem.noText", { clause: clauseName(problem.id), language: languageName(problem.language) });
      case "too-long": return words("problem.tooLong", { clause: clauseName(problem.id), language: languageName(problem.language) });
    }
  };
  return (
    <Notice tone="warning" title={words("problem.title")}>
      <ul>{problems.slice(0, MOST_NAMED).map((problem, at) => <li key={at}>{say(problem)}</li>)}</ul>
      {problems.length > MOST_NAMED && <p>{common("nMore", { count: problems.length - MOST_NAMED })}</p>}
    </Notice>
  );
}
