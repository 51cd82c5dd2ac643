import { LANGUAGES } from "@mithaq/calendar";
import { Check } from "../../../design/check.tsx";
import { Choice } from "../../../design/choice.tsx";
import { Field, FieldRow } from "../../../design/field.tsx";
import { useWords } from "../../../words/words.tsx";
import { TextsField } from "../../drafts/editor/texts-field.tsx";
import { useLanguageName } from "../language-name.tsx";
import { chooseLanguage, UNKNOWN_TERMS, type Editing } from "./editing.ts";
import type { Problem } from "./propose-text.ts";
import { TermsEditor } from "./terms-editor.tsx";
import look from "./edit.module.css";

const TYPES = ["agreement", "memorandum", "protocol", "exchange-of-notes", "executive-programme", "agreed-minutes", "joint-note"] as const;

/** Title, type of instrument, authentic languages, and the terms of its legal life. */
export function HeadEditor({ editing, onChange, problems }: { readonly editing: Editing; readonly onChange: (change: (now: Editing) => Editing) => void; readonly problems: readonly Problem[] }) {
  const words = useWords("agreements");
  const record = useWords("record");
  const languageName = useLanguageName();
  const languages = [...new Set([...LANGUAGES, ...editing.languages])];
  const untitled = problems.flatMap((one) => (one.what === "no-title" ? [languageName(one.language)] : []));
  return (
    <>
      <TextsField label={words("field.title")} value={editing.title} onChange={(title) => onChange((now) => ({ ...now, title }))} rows={1} most={500} required shown={LANGUAGES.filter((one) => editing.languages.includes(one))} error={untitled.length === 0 ? undefined : words("problem.noTitle", { languages: untitled.join(", ") })} />
      <FieldRow>
        <Choice label={words("field.type")} value={editing.type} onChange={(type) => onChange((now) => ({ ...now, type }))} options={TYPES.map((id) => ({ id, label: record(`agreementType.${id}`) }))} />
        <Field label={words("field.languages")} description={words("edit.languagesHelp")} error={problems.some((one) => one.what === "no-language") ? words("problem.noLanguage") : undefined}>
          <div className={look.row}>{languages.map((language) => <Check key={language} checked={editing.languages.includes(language)} onChange={(chosen) => onChange((now) => chooseLanguage(now, language, chosen))}>{languageName(language)}</Check>)}</div>
        </Field>
      </FieldRow>
      <Check checked={editing.terms !== null} onChange={(has) => onChange((now) => ({ ...now, terms: has ? UNKNOWN_TERMS : null }))}>{words("edit.hasTerms")}</Check>
      {editing.terms !== null && <TermsEditor terms={editing.terms} languages={editing.languages} onChange={(terms) => onChange((now) => ({ ...now, terms }))} problem={problems.some((one) => one.what === "no-terms-date")} />}
    </>
  );
}
