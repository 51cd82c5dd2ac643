import { Fold } from "../../design/fold.tsx";
import { directionOf, Texts, textIn, useReader, type PerLanguage } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import look from "./reports.module.css";

/** A text of the record: in the reader's language, and folded beside it in every other that it has, side by side. */
export function AllLanguages({ of }: { readonly of: PerLanguage }) {
  const reader = useReader();
  const words = useWords("reports");
  const common = useWords("common");
  const shown = textIn(of, reader).language;
  const others = Object.keys(of).filter((one) => one !== shown);
  return (
    <>
      <p className={look.words}><Texts of={of} /></p>
      {others.length > 0 && (
        <Fold title={words("otherLanguages")} note={others.map((one) => nameOf(common, one)).join(common("comma"))} level={4}>
          <div className={look.languages}>{others.map((one) => <section key={one} lang={one} dir={directionOf(one)}><p className={look.soft}>{nameOf(common, one)}</p><p className={look.words}>{of[one]}</p></section>)}</div>
        </Fold>
      )}
    </>
  );
}

function nameOf(common: ReturnType<typeof useWords<"common">>, language: string): string {
  return language === "en" || language === "fa" || language === "ar" || language === "ckb" ? common(`languages.${language}`) : language;
}
