import type { BlockPath, EditionChange, Json } from "../../../drafting/index.ts";
import { directionOf } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { DiffText } from "./diff-text.tsx";
import look from "./editor.module.css";

/** What differs between two editions, block by block. */
export function Changes({ changes }: { readonly changes: readonly EditionChange[] }) {
  const words = useWords("drafts");
  const nameOf = useBlockName();
  if (changes.length === 0) return <p className={look.soft}>{words("changes.none")}</p>;
  return (
    <ul className={look.changes}>
      {changes.map(({ path, what, before, after, words: runs }, at) => {
        const language = path.find((part) => /^(en|fa|ar|ckb)$/.test(part));
        return (
          <li key={at}>
            <p className={look.soft}>{nameOf(path)} · {words(`changes.${what}`)}</p>
            <div lang={language} dir={language === undefined ? undefined : directionOf(language)}>
              {runs !== null ? <DiffText runs={runs} /> : what === "moved" ? words("changes.movedTo", { from: Number(before), to: Number(after) }) : <DiffText runs={[...(before === null ? [] : [{ kind: "removed" as const, text: said(before) }]), ...(after === null ? [] : [{ kind: "added" as const, text: said(after) }])]} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** A block's place in the reader's words: "Narrative, Persian"; "Text, paragraph 3, Arabic". */
export function useBlockName(): (path: BlockPath) => string {
  const words = useWords("drafts");
  const common = useWords("common");
  const signing = useWords("signing");
  return (path) => {
    const [top, first, id] = path;
    const language = path.find((part) => /^(en|fa|ar|ckb)$/.test(part)) as "en" | undefined;
    const tongue = language === undefined ? null : common(`languages.${language}`);
    const name = top === "note" ? words("note") : top === "texts" ? (id === undefined ? words("text.title") : words("text.byId", { id })) : signing.has(`fields.${first}` as never) ? signing(`fields.${first}` as never) : (first ?? top ?? "");
    return [name, tongue].filter((one) => one !== null).join(common("comma"));
  };
}

function said(value: Json): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
}
