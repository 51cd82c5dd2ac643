import { Definition } from "../../design/definition.tsx";
import { useParties, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { contentChanges } from "./content-fields.ts";
import { useLanguageName } from "./language-name.tsx";
import { useTermsSaid } from "./terms-said.ts";
import { Changes } from "./word-runs.tsx";

type Content = Readonly<Record<string, unknown>>;

/** What a proposal changes beside the clauses: title, type, languages, each term. Nothing is shown where nothing changes. */
export function ContentChanges({ before, after }: { readonly before: Content | null; readonly after: Content }) {
  const words = useWords("agreements");
  const said = useTermsSaid();
  const languageName = useLanguageName();
  const { direction } = useReader();
  useParties();
  const items = contentChanges(before, after).map(({ field, language, was, is }) => {
    const name = words(`field.${field}` as "field.title");
    const say = (value: unknown) => said(field, value);
    return [
      language === null ? name : words("field.inLanguage", { field: name, language: languageName(language) }),
      <span key={`${field}${language ?? ""}`} lang={language ?? undefined} dir={language === null ? direction : language === "en" ? "ltr" : "rtl"}><Changes before={say(was)} after={say(is)} /></span>,
    ] as const;
  });
  return items.length === 0 ? null : <Definition items={items} />;
}
