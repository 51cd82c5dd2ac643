import { LANGUAGES } from "@mithaq/calendar";
import { Definition } from "../../../design/definition.tsx";
import { Sheet } from "../../../design/sheet.tsx";
import type { BlockPath, DraftBody, Json } from "../../../drafting/index.ts";
import { useWords } from "../../../words/words.tsx";
import { Block } from "./block.tsx";
import { useDesk } from "./desk-context.ts";
import { DeskTexts } from "./desk-texts.tsx";
import { TextsEditor } from "./texts-editor.tsx";
import look from "./editor.module.css";

/** The form of any act: its texts per language side by side, its document's paragraphs, and all that is neither, to read. */
export default function GeneralForm() {
  const words = useWords("drafts");
  const signing = useWords("signing");
  const { body } = useDesk();
  const members = Object.entries(body.content);
  const texts = members.filter(([, value]) => isTexts(value));
  const rest = members.filter(([, value]) => !isTexts(value));
  const nameOf = (member: string) => (signing.has(`fields.${member}` as never) ? signing(`fields.${member}` as never) : member);
  return (
    <>
      {texts.length > 0 && <Sheet title={words("fields")}><div className={look.fields}>{texts.map(([member]) => <DeskTexts key={member} member={member} label={nameOf(member)} rows={member === "title" || member === "subject" ? 1 : 4} />)}</div></Sheet>}
      {body.texts !== null && <TextsEditor languages={LANGUAGES.filter((one) => body.texts?.[one] !== undefined)} clauses={body.kind === "agreement"} />}
      {rest.length > 0 && (
        <Sheet title={words("otherFields")} ruling="plain">
          {rest.map(([member, value]) => <Block key={member} path={["content", member]}><Definition items={[[nameOf(member), said(value)]]} /></Block>)}
        </Sheet>
      )}
    </>
  );
}

/** At least one text, and no blank one: what every kind asks for is judged when the act is prepared. */
export function missing(body: DraftBody): readonly BlockPath[] {
  return Object.entries(body.content).filter(([, value]) => isTexts(value) && Object.values(value as object).every((text) => String(text).trim() === "")).map(([member]) => ["content", member]);
}

function isTexts(value: Json): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0 && Object.entries(value).every(([language, text]) => /^(en|fa|ar|ckb)$/.test(language) && typeof text === "string");
}

function said(value: Json): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
}
