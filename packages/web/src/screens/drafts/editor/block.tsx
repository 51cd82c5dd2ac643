import type { ReactNode } from "react";
import { Button } from "../../../design/button.tsx";
import { diffWords, type BlockPath, type DraftConflict, type Json } from "../../../drafting/index.ts";
import { sameJson } from "../../../drafting/draft-content.ts";
import { directionOf } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { useDesk } from "./desk-context.ts";
import { DiffText } from "./diff-text.tsx";
import look from "./editor.module.css";

/** A block of the draft, with what two officers wrote otherwise in it, to be decided here. */
export function Block({ path, lang, children }: { readonly path: BlockPath; readonly lang?: string | undefined; readonly children?: ReactNode }) {
  const { conflicts, joined } = useDesk();
  const conflict = conflicts.find((one) => sameJson(one.path, path));
  const read = joined.find((one) => sameJson(one, path));
  return (
    <div className={look.block} data-state={conflict !== undefined ? "conflict" : read !== undefined ? "joined" : undefined}>
      {children}
      {conflict !== undefined && <Conflict conflict={conflict} lang={lang} />}
      {read !== undefined && <Joined path={read} />}
    </div>
  );
}

/** Two changes of one block that cannot both stand: both are shown, with what stood before; nobody's text is lost. */
export function Conflict({ conflict, lang }: { readonly conflict: DraftConflict; readonly lang?: string | undefined }) {
  const words = useWords("drafts");
  const { decide, body } = useDesk();
  const { path, kind, base, theirs } = conflict;
  const texts = kind === "text";
  void body;
  return (
    <section className={look.conflict} aria-label={words("conflict.title")}>
      <p className={look.conflictTitle}>{words("conflict.title")}</p>
      <p>{words("conflict.what")}</p>
      <dl className={look.sides} lang={lang} dir={lang === undefined ? undefined : directionOf(lang)}>
        <dt>{words("conflict.base")}</dt>
        <dd>{said(base) === "" ? <span className={look.soft}>{words("conflict.nothing")}</span> : said(base)}</dd>
        <dt>{words("conflict.theirs")}</dt>
        <dd>{texts ? <DiffText runs={diffWords(said(base), said(theirs))} /> : said(theirs) === "" ? <span className={look.soft}>{words("conflict.removed")}</span> : said(theirs)}</dd>
      </dl>
      <p className={look.actions}>
        <Button onPress={() => decide(path, "mine")}>{words("conflict.keepMine")}</Button>
        <Button onPress={() => decide(path, "theirs")}>{words("conflict.takeTheirs")}</Button>
        {texts && <Button kind="quiet" onPress={() => decide(path, "both")}>{words("conflict.both")}</Button>}
      </p>
    </section>
  );
}

function Joined({ path }: { readonly path: BlockPath }) {
  const words = useWords("drafts");
  const { haveRead } = useDesk();
  return <p className={look.joined} role="status">{words("joined")} <Button kind="quiet" onPress={() => haveRead(path)}>{words("joinedRead")}</Button></p>;
}

/** A block's value as it can be read. */
function said(value: Json): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "object" && !Array.isArray(value) && typeof (value as { text?: unknown }).text === "string") return (value as { text: string }).text;
  return JSON.stringify(value, null, 1);
}
