import { LANGUAGES, type Language } from "@mithaq/calendar";
import { useState, type ReactNode } from "react";
import { Button } from "../../../design/button.tsx";
import { TextArea } from "../../../design/text-area.tsx";
import { TextBox } from "../../../design/text-box.tsx";
import { directionOf, useReader, type PerLanguage } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import look from "./texts-field.module.css";

export interface TextsFieldProps {
  /** What is asked for, in the reader's words. */
  readonly label: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly value: PerLanguage;
  readonly onChange: (value: PerLanguage) => void;
  /** 1: one line; more: as many lines at first. */
  readonly rows?: number;
  /** Characters in each language at most. */
  readonly most?: number;
  /** Languages that are shown at once besides the reader's own and those that have a text. */
  readonly shown?: readonly Language[];
  readonly disabled?: boolean;
}

/** One text in several languages side by side: the reader's own first; others are shown when they have a text or are asked for. An emptied language is left out of the value. */
export function TextsField({ label, description, error, required, value, onChange, rows = 3, most, shown = [], disabled }: TextsFieldProps) {
  const reader = useReader();
  const words = useWords("drafts");
  const common = useWords("common");
  const [asked, setAsked] = useState<readonly Language[]>([]);
  const order = [reader.language, ...LANGUAGES.filter((one) => one !== reader.language)];
  const open = order.filter((one) => one === reader.language || value[one] !== undefined || asked.includes(one) || shown.includes(one));
  const closed = order.filter((one) => !open.includes(one));
  const write = (language: Language, text: string) => onChange(text === "" ? without(value, language) : { ...value, [language]: text });
  const Box = rows > 1 ? TextArea : TextBox;
  return (
    <fieldset className={look.texts} aria-invalid={error ? true : undefined} disabled={disabled}>
      <legend className={look.legend}>{label}{required === true && <span className={look.soft}> · {common("required")}</span>}</legend>
      {description && <p className={look.soft}>{description}</p>}
      <div className={look.columns}>
        {open.map((language) => (
          <Box key={language} label={<span className={look.language}>{common(`languages.${language}`)}</span>} value={value[language] ?? ""} onChange={(text) => write(language, text)} lang={language} dir={directionOf(language)} disabled={disabled}
            {...(rows > 1 && { rows })} {...(most !== undefined && { maxLength: most })} />
        ))}
      </div>
      {error && <p className={look.error} role="alert">{error}</p>}
      {closed.length > 0 && disabled !== true && (
        <p className={look.more} data-print="hide">
          <span className={look.soft}>{words("alsoIn")}</span>
          {closed.map((language) => <Button key={language} kind="quiet" onPress={() => setAsked([...asked, language])}>{common(`languages.${language}`)}</Button>)}
        </p>
      )}
    </fieldset>
  );
}

function without(value: PerLanguage, language: string): PerLanguage {
  return Object.fromEntries(Object.entries(value).filter(([one]) => one !== language));
}

/** Without languages whose text is blank, and without blanks around what is left: what an act says. */
export function trimTexts(value: PerLanguage): PerLanguage {
  return Object.fromEntries(Object.entries(value).map(([language, text]) => [language, text.trim()] as const).filter(([, text]) => text !== ""));
}

export function isBlank(value: PerLanguage): boolean {
  return Object.keys(trimTexts(value)).length === 0;
}
