import { LANGUAGES, type Language } from "@mithaq/calendar";
import { useState, type ReactNode } from "react";
import { Button } from "../../../design/button.tsx";
import { useReader, type PerLanguage } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { Block } from "./block.tsx";
import { useDesk, useMember } from "./desk-context.ts";
import { TextBlock } from "./text-block.tsx";
import look from "./texts-field.module.css";

/** A member of the content that is a text per language, each language a block of its own, side by side: the reader's own first. */
export function DeskTexts({ member, label, description, rows = 1, most, error, shown = [], required, quiet = false }: { readonly member: string; readonly label: string; readonly description?: ReactNode; readonly rows?: number; readonly most?: number; readonly error?: ReactNode; readonly shown?: readonly Language[]; readonly required?: boolean; /** The label stands above already, as the heading of the leaf. */ readonly quiet?: boolean }) {
  const reader = useReader();
  const words = useWords("drafts");
  const common = useWords("common");
  const { readOnly } = useDesk();
  const [held, set] = useMember<PerLanguage>(member);
  const [asked, setAsked] = useState<readonly Language[]>([]);
  const value = held ?? {};
  const order = [reader.language, ...LANGUAGES.filter((one) => one !== reader.language)];
  const open = order.filter((one) => value[one] !== undefined || (!readOnly && (one === reader.language || asked.includes(one) || shown.includes(one))));
  const closed = readOnly ? [] : order.filter((one) => !open.includes(one));
  return (
    <fieldset className={look.texts}>
      <legend className={quiet ? "aside-voice" : look.legend}>{label}{required === true && <span className={look.soft}> · {common("required")}</span>}</legend>
      {description && <p className={look.soft}>{description}</p>}
      <div className={look.columns}>
        {open.map((language) => (
          <Block key={language} path={["content", member, language]} lang={language}>
            <TextBlock label={<span className={look.language}>{common(`languages.${language}`)}</span>} value={value[language] ?? ""} lang={language} rows={rows} most={most} readOnly={readOnly}
              onChange={(text) => set(withLanguage(value, language, text))} />
          </Block>
        ))}
      </div>
      {error && <p className={look.error} role="alert">{error}</p>}
      {closed.length > 0 && (
        <p className={look.more} data-print="hide">
          <span className={look.soft}>{words("alsoIn")}</span>
          {closed.map((language) => <Button key={language} kind="quiet" onPress={() => setAsked([...asked, language])}>{common(`languages.${language}`)}</Button>)}
        </p>
      )}
    </fieldset>
  );
}

function withLanguage(value: PerLanguage, language: string, text: string): PerLanguage | undefined {
  const next = Object.fromEntries(Object.entries({ ...value, [language]: text }).filter(([, one]) => one !== ""));
  return Object.keys(next).length === 0 ? undefined : next;
}
