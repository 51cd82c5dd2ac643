import { useQuery } from "@tanstack/react-query";
import { Fold } from "../../design/fold.tsx";
import { Notice } from "../../design/notice.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { directionOf, formatNumberText, useReader } from "../../reader/reader.tsx";
import { Remarks } from "../../remarks/remarks.tsx";
import { useWords } from "../../words/words.tsx";
import { Changes } from "../agreements/word-runs.tsx";
import look from "./sessions.module.css";

/** The minutes in one language, paragraph by paragraph, compared with the version that is agreed where there is one; each paragraph with its remarks. */
export function MinutesText({ object, language, version, against }: { readonly object: string; readonly language: string; readonly version: string; readonly against: string | null }) {
  const words = useWords("sessions");
  const reader = useReader();
  const query = useQuery(node.agreements.text.queryOptions({ input: { id: object, version, ...(against === null ? {} : { against }) }, staleTime: 60_000 }));
  return (
    <Reading query={query}>
      {({ text, against: before }) => {
        if (!text.held) return <Notice tone="warning" title={words("textNotHere")}>{words("textNotHereNote")}</Notice>;
        const gone = before?.clauses.filter((one) => !text.clauses.some((clause) => clause.id === one.id)) ?? [];
        return (
          <div>
            {[...text.clauses, ...gone].map((clause, at) => {
              const now = gone.includes(clause) ? undefined : clause.texts[language];
              const was = before?.clauses.find((one) => one.id === clause.id)?.texts[language];
              const name = words("paragraph", { number: formatNumberText(reader, at + 1) });
              return (
                <section key={clause.id} className={look.paragraph} aria-label={name}>
                  <div lang={language} dir={directionOf(language)} className="law">
                    {now?.heading != null && <p className={look.heading}>{now.heading}</p>}
                    <p>{before === null ? now?.text : <Changes before={was?.text ?? ""} after={now?.text ?? ""} />}</p>
                  </div>
                  <div data-print="hide"><Fold title={words("remarksOn", { part: name })} level={4}><Remarks about={object} part={clause.id} partName={name} language={language} act={version} size="margin" /></Fold></div>
                </section>
              );
            })}
          </div>
        );
      }}
    </Reading>
  );
}
