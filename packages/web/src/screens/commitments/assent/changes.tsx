import { ContentText } from "../../../signing/content-text.tsx";
import { fieldWord, type Json } from "../../../signing/field-word.ts";
import { useWords } from "../../../words/words.tsx";
import { contentChanges } from "./content-changes.ts";
import look from "./assent.module.css";

type Content = Readonly<Record<string, unknown>>;

/** What a proposal would change, member by member: what stands beside what is proposed. Of a first text all that it says. */
export function ContentChanges({ before, after }: { readonly before: Content | null; readonly after: Content }) {
  const words = useWords("commitments");
  const signing = useWords("signing");
  const nameOf = (member: string, value: Json) => {
    const key = `fields.${fieldWord(member, value)}` as never;
    return signing.has(key) ? signing(key) : member;
  };
  const changes = contentChanges(before, after);
  if (changes.length === 0) return <p>{words("assent.alike")}</p>;
  return (
    <dl className={look.changes}>
      {changes.map(({ member, before: was, after: is }) => (
        <div key={member} className={look.change}>
          <dt>{nameOf(member, is ?? was ?? null)}</dt>
          <dd>
            {before !== null && <div className={look.was}><small>{words("assent.was")}</small>{was === undefined ? words("assent.nothing") : <ContentText value={was} />}</div>}
            <div className={look.is}>{before !== null && <small>{words("assent.is")}</small>}{is === undefined ? words("assent.nothing") : <ContentText value={is} />}</div>
          </dd>
        </div>
      ))}
    </dl>
  );
}
