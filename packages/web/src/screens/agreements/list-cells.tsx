import { Figure } from "../../design/figure.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Tag } from "../../design/tag.tsx";
import { To } from "../../frame/to.tsx";
import { places } from "../../frame/places.ts";
import { Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { TreeRow } from "./agreement-tree.ts";
import type { Listed } from "./answers.ts";
import { LanguageName } from "./language-name.tsx";
import { PartyNames } from "../../assent/party-names.tsx";
import look from "./list.module.css";

/** The title in its place in the tree, with the type of instrument under it. */
export function AgreementTitle({ row }: { readonly row: TreeRow }) {
  const record = useWords("record");
  const words = useWords("agreements");
  const type = `agreementType.${row.type}` as "agreementType.memorandum";
  return (
    <div className={look.title} style={{ marginInlineStart: `${Math.min(row.depth, 4) * 1.25}rem` }} data-depth={row.depth > 0 || undefined}>
      {row.depth > 0 && <span className="aside-voice">{words("list.depth", { depth: row.depth })} </span>}
      <To place={places.agreement(row.id)}><Texts of={row.title} /></To>
      <small className={look.under}>
        {row.type !== null && record.has(type) && <span>{record(type)}</span>}
        <span>{record(`binding.${row.binding}`)}</span>
        {row.sample && <SampleMark />}
      </small>
    </div>
  );
}

export function AssentCell({ row }: { readonly row: Listed }) {
  const record = useWords("record");
  const words = useWords("agreements");
  const status = `assent.${row.status}` as "assent.decided";
  return (
    <div className={look.stack}>
      <span>{record.has(status) ? record(status) : row.status}</span>
      {row.rivals && <Tag tone="disputed">{words("rivals.mark")}</Tag>}
    </div>
  );
}

export function VersionsCell({ row }: { readonly row: Listed }) {
  const record = useWords("record");
  return (
    <div className={look.stack} data-align="end">
      <Figure value={row.versions} source={row.act} />
      {row.proposals > 0 && <small className={look.under}>{record("count.proposal", { count: row.proposals })}</small>}
    </div>
  );
}

/** The authentic languages; the prevailing one is named as such. */
export function LanguagesCell({ row }: { readonly row: Listed }) {
  const words = useWords("agreements");
  const common = useWords("common");
  return <span className={look.languages}>{row.languages.map((language, at) => <span key={language}>{at > 0 && common("comma")}<LanguageName of={language} />{language === row.prevailing && <> ({words("text.prevails")})</>}</span>)}</span>;
}

/** Whose turn it is, and whose signature is missing. */
export function AwaitsCell({ row }: { readonly row: Listed }) {
  const words = useWords("agreements");
  const others = row.awaits.filter((party) => !row.unsigned.includes(party));
  if (row.awaits.length === 0) return <span className={look.under}>{words("list.nobody")}</span>;
  return (
    <ul className={look.stack}>
      {row.unsigned.length > 0 && <li>{words("list.unsigned")}: <PartyNames of={row.unsigned} /></li>}
      {others.length > 0 && <li>{words("list.awaited")}: <PartyNames of={others} /></li>}
    </ul>
  );
}
