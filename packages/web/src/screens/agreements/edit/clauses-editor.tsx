import { Button } from "../../../design/button.tsx";
import { Choice } from "../../../design/choice.tsx";
import { TextArea } from "../../../design/text-area.tsx";
import { TextBox } from "../../../design/text-box.tsx";
import { directionOf, useReader } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { useClauseName } from "../clause-columns.tsx";
import { useLanguageName } from "../language-name.tsx";
import { addClause, changeClause, moveClause, removeClause, writeText, type EditedClause, type Editing } from "./editing.ts";
import type { Problem } from "./propose-text.ts";
import look from "./edit.module.css";

type Change = (change: (now: Editing) => Editing) => void;
const KINDS = ["undertaking", "principle", "institutional", "financial", "final"] as const;

/** Every clause in every language side by side; clauses are added, removed and moved. A clause keeps its number for ever, wherever it stands. */
export function ClausesEditor({ editing, onChange, problems, binding }: { readonly editing: Editing; readonly onChange: Change; readonly problems: readonly Problem[]; readonly binding: "binding" | "non-binding" | "unknown" }) {
  const words = useWords("agreements");
  const { language } = useReader();
  const languages = [...editing.languages.filter((one) => one === language), ...editing.languages.filter((one) => one !== language)];
  return (
    <div className={look.clauses}>
      {editing.clauses.map((clause, at) => <OneClause key={clause.id} clause={clause} at={at} of={editing.clauses.length} languages={languages} onChange={onChange} problems={problems.filter((one) => "at" in one && one.at === at)} binding={binding} />)}
      <div><Button onPress={() => onChange((now) => addClause(now, now.clauses.length - 1))}>{words("edit.addClause")}</Button></div>
    </div>
  );
}

interface OneClauseProps {
  readonly clause: EditedClause;
  readonly at: number;
  readonly of: number;
  readonly languages: readonly string[];
  readonly onChange: Change;
  readonly problems: readonly Problem[];
  readonly binding: "binding" | "non-binding" | "unknown";
}

function OneClause({ clause, at, of, languages, onChange, problems, binding }: OneClauseProps) {
  const words = useWords("agreements");
  const record = useWords("record");
  const languageName = useLanguageName();
  const name = useClauseName(binding)(clause.id);
  const said = <span className="aside-voice"> {name}</span>;
  const change = (to: (now: EditedClause) => EditedClause) => onChange((now) => changeClause(now, at, to));
  const problemIn = (language: string) => problems.find((one) => "language" in one && one.language === language);
  return (
    <section className={look.clause} aria-label={name}>
      <header className={look.head}>
        <h3>{name}</h3>
        <div className={look.kind}><Choice label={words("edit.kind")} value={clause.kind ?? ""} onChange={(kind) => change((now) => ({ ...now, kind: kind === "" ? null : kind }))} options={[{ id: "", label: words("text.noKind") }, ...KINDS.map((id) => ({ id, label: record(`clauseKind.${id}`) }))]} /></div>
        <div className={look.moves}>
          <Button kind="quiet" isDisabled={at === 0} onPress={() => onChange((now) => moveClause(now, at, -1))}>{words("edit.up")}{said}</Button>
          <Button kind="quiet" isDisabled={at === of - 1} onPress={() => onChange((now) => moveClause(now, at, 1))}>{words("edit.down")}{said}</Button>
          <Button kind="quiet" onPress={() => onChange((now) => addClause(now, at))}>{words("edit.after")}{said}</Button>
          <Button kind="quiet" onPress={() => onChange((now) => removeClause(now, at))}>{words("edit.remove")}{said}</Button>
        </div>
      </header>
      <div className={look.columns} data-columns={Math.min(languages.length, 3)}>
        {languages.map((language) => {
          const part = clause.texts[language] ?? { heading: "", text: "" };
          const problem = problemIn(language);
          const written = { lang: language, dir: directionOf(language) } as const;
          return (
            <div key={language} className={look.part}>
              <TextBox label={words("edit.headingIn", { language: languageName(language) })} value={part.heading} onChange={(heading) => change((now) => writeText(now, language, { heading }))} maxLength={500} {...written} />
              <TextArea label={words("edit.textIn", { language: languageName(language) })} value={part.text} onChange={(text) => change((now) => writeText(now, language, { text }))} rows={4} law {...written} error={problem === undefined ? undefined : words(problem.what === "too-long" ? "problem.tooLongHere" : "problem.noTextHere")} />
            </div>
          );
        })}
      </div>
    </section>
  );
}
