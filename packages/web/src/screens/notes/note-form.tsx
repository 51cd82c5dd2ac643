import { LANGUAGES } from "@mithaq/calendar";
import { Check } from "../../design/check.tsx";
import { DateBox } from "../../design/date-box.tsx";
import { Field, FieldRow } from "../../design/field.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { TextBox } from "../../design/text-box.tsx";
import { useDay, useSession } from "../../node/session.ts";
import { PartyName, useParties } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { Block } from "../drafts/editor/block.tsx";
import { useDesk, useMember } from "../drafts/editor/desk-context.ts";
import { DeskTexts } from "../drafts/editor/desk-texts.tsx";
import { TextsEditor } from "../drafts/editor/texts-editor.tsx";
import { missing } from "./missing.ts";

export { missing };

/** The fields of a note: number, addressees, subject, by when a reply is asked for, the text in each language. */
export default function NoteForm() {
  const words = useWords("notes");
  const { party } = useSession();
  const day = useDay();
  const parties = useParties();
  const { body, readOnly, tried } = useDesk();
  const [number, setNumber] = useMember<string>("number");
  const [to, setTo] = useMember<readonly string[]>("to");
  const [due, setDue] = useMember<string>("replyDue");
  const lacks = new Set(tried ? missing(body).map(([first, second]) => second ?? first) : []);
  const addressed = to ?? [];
  return (
    <>
      <Sheet title={words("note")}>
        <FieldRow>
          <Block path={["content", "number"]}><TextBox label={words("number")} value={number ?? ""} onChange={setNumber} maxLength={60} dir="ltr" readOnly={readOnly} error={lacks.has("number") ? words("numberMissing") : undefined} /></Block>
          <Block path={["content", "replyDue"]}><DateBox label={words("replyDue")} description={words("replyDueHelp")} value={due ?? ""} onChange={(next) => setDue(next === "" ? undefined : next)} min={day} required={false} disabled={readOnly} /></Block>
        </FieldRow>
        <Block path={["content", "to"]}>
          <Field label={words("to")} error={lacks.has("to") ? words("toMissing") : undefined}>
            {parties.filter((one) => one.origin !== party.origin).map(({ origin }) => <Check key={origin} checked={addressed.includes(origin)} disabled={readOnly} onChange={(on) => setTo(on ? [...addressed, origin] : addressed.filter((one) => one !== origin))}><PartyName origin={origin} /></Check>)}
          </Field>
        </Block>
        <DeskTexts member="subject" label={words("subject")} most={500} required error={lacks.has("subject") ? words("subjectMissing") : undefined} />
      </Sheet>
      <TextsEditor languages={LANGUAGES.filter((one) => one !== "ckb" || body.texts?.[one] !== undefined)} title={words("text")} />
      {lacks.has("texts") && <p role="alert">{words("textMissing")}</p>}
    </>
  );
}
