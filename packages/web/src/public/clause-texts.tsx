import { useState } from "react";
import { Button } from "../design/plain-button.tsx";
import { Sheet } from "../design/sheet.tsx";
import { useReader } from "../reader/reader-context.tsx";
import { directionOf } from "../reader/texts.ts";
import { useWords } from "../words/words.tsx";
import { languagesOf, type ReleasedTexts } from "./text-of.ts";
import look from "./public.module.css";

/** The text that was released, in one language at a time: the reader's own first. */
export function ClauseTexts({ texts }: { readonly texts: ReleasedTexts }) {
  const words = useWords("publicSite");
  const common = useWords("common");
  const { language } = useReader();
  const languages = languagesOf(texts, language);
  const [chosen, setChosen] = useState(languages[0] ?? "en");
  const name = (one: string) => (common.has(`languages.${one as "en"}`) ? common(`languages.${one as "en"}`) : one);
  return (
    <Sheet title={words("textTitle")} note={words("textNote")} actions={languages.map((one) => <Button key={one} kind={one === chosen ? "plain" : "quiet"} aria-pressed={one === chosen} onPress={() => setChosen(one)}>{name(one)}</Button>)}>
      <div className="law" lang={chosen} dir={directionOf(chosen)}>
        {(texts[chosen] ?? []).map((clause) => <section key={clause.id} className={look.clause}>{clause.heading !== undefined && <h3>{clause.heading}</h3>}<p className={look.prose}>{clause.text}</p></section>)}
      </div>
    </Sheet>
  );
}
