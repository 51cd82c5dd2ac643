import { LANGUAGES } from "@mithaq/calendar";
import { Sheet } from "../../design/sheet.tsx";
import { useWords } from "../../words/words.tsx";
import { useDesk, useMember } from "../drafts/editor/desk-context.ts";
import { DeskTexts } from "../drafts/editor/desk-texts.tsx";
import { TextsEditor } from "../drafts/editor/texts-editor.tsx";
import { missing } from "./minutes-missing.ts";

export { missing };

/** Minutes as they are written: their heading, and the paragraphs in their one language. */
export default function MinutesForm() {
  const words = useWords("sessions");
  const { body, tried } = useDesk();
  const [language] = useMember<string>("language");
  return (
    <>
      <Sheet title={words("minutesHeading")} ruling="plain"><DeskTexts member="title" label={words("minutesHeading")} most={500} /></Sheet>
      <TextsEditor languages={LANGUAGES.filter((one) => one === language || body.texts?.[one] !== undefined)} title={words("minutes")} />
      {tried && missing(body).some(([part]) => part === "texts") && <p role="alert">{words("unwritten")}</p>}
    </>
  );
}
