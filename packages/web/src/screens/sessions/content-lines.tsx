import { Definition } from "../../design/definition.tsx";
import { directionOf, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { useLanguageName } from "../agreements/language-name.tsx";
import { Changes } from "../agreements/word-runs.tsx";
import { contentLines } from "./lines-of-content.ts";
import { useSaid } from "./said.ts";

type Content = Readonly<Record<string, unknown>>;

/** What a proposal says, or what it changes in what is agreed, member by member and word by word. */
export function ContentLines({ before, after }: { readonly before: Content | null; readonly after: Content }) {
  const words = useWords("sessions");
  const fields = useWords("signing");
  const { direction } = useReader();
  const say = useSaid();
  const languageName = useLanguageName();
  const lines = contentLines(before, after, say);
  if (lines.length === 0) return <p>{words("proposal.same")}</p>;
  const nameOf = (member: string) => (words.has(`field.${member}` as never) ? words(`field.${member}` as never) : fields.has(`fields.${member}` as never) ? fields(`fields.${member}` as never) : member);
  return (
    <Definition items={lines.map(({ member, language, was, is }) => [
      language === null ? nameOf(member) : words("field.inLanguage", { field: nameOf(member), language: languageName(language) }),
      <span key={`${member}${language ?? ""}`} lang={language ?? undefined} dir={language === null ? direction : directionOf(language)}>{before === null ? is : <Changes before={was} after={is} />}</span>,
    ])} />
  );
}
