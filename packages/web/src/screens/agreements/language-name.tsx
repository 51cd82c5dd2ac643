import { LANGUAGES } from "@mithaq/calendar";
import { useWords } from "../../words/words.tsx";

/** A language by its name in the reader's; one that is none of the four by its tag. */
export function LanguageName({ of }: { readonly of: string }) {
  return <>{useLanguageName()(of)}</>;
}

export function useLanguageName(): (language: string) => string {
  const common = useWords("common");
  return (language) => {
    const known = LANGUAGES.find((one) => one === language);
    return known === undefined ? language : common(`languages.${known}`);
  };
}
