import { useState } from "react";
import { useWords } from "../words/words.tsx";
import { Button } from "./button.tsx";
import { Check } from "./check.tsx";
import { Choice } from "./choice.tsx";
import { Columns } from "./columns.tsx";
import { DateBox } from "./date-box.tsx";
import { Dialog } from "./dialog.tsx";
import { FieldRow } from "./field.tsx";
import { FileDrop } from "./file-drop.tsx";
import { LongLedger } from "./long-ledger.tsx";
import { MenuButton } from "./menu-button.tsx";
import { NumberBox } from "./number-box.tsx";
import { Radios } from "./radios.tsx";
import { Sheet } from "./sheet.tsx";
import { Tabs } from "./tabs.tsx";
import { useTell } from "./tell.tsx";
import { TextArea } from "./text-area.tsx";
import { TextBox } from "./text-box.tsx";

/** The controls of the gallery, all tied to one state. */
export function GalleryControls() {
  const record = useWords("record");
  const w = useWords("design");
  const tell = useTell();
  const [text, setText] = useState("");
  const [number, setNumber] = useState<number | null>(1452);
  const [day, setDay] = useState("2026-11-24");
  const [chosen, setChosen] = useState("partly");
  const [checked, setChecked] = useState(true);
  const [file, setFile] = useState<File | null>(null);
  const [open, setOpen] = useState(false);
  const claims = (["in-progress", "partly", "fulfilled", "not-met"] as const).map((id) => ({ id, label: record(`claim.${id}`) }));
  return (
    <>
      <Sheet title={record("kind.report")} actions={<MenuButton label={w("field.more")} items={[{ id: "tell", label: w("tell.region"), onAction: () => tell({ text: record("proposal.sealed"), tone: "done" }) }]} />}>
        <FieldRow>
          <TextBox label={record("kind.note")} value={text} onChange={setText} description={record("todo.reply")} required={false} />
          <NumberBox label={record("kind.figure")} value={number} onChange={setNumber} unit="km" min={0} error={number === null ? record("ground.wrong-figure") : undefined} />
          <DateBox label={w("date")} value={day} onChange={setDay} />
          <Choice label={record("kind.report")} value={chosen} onChange={setChosen} options={claims} />
        </FieldRow>
        <TextArea label={record("kind.remark")} value={text} onChange={setText} law error={text === "" ? record("flaw.language-missing") : undefined} />
        <Columns>
          <Radios label={record("kind.report")} value={chosen} onChange={setChosen} options={claims} />
          <div>
            <Check checked={checked} onChange={setChecked}>{record("verbs.confirm")}</Check>
            <Check checked={false} mixed onChange={setChecked}>{record("verbs.observe")}</Check>
            <Check checked={false} disabled onChange={setChecked}>{record("verbs.dispute")}</Check>
          </div>
        </Columns>
        <FileDrop label={record("kind.evidence")} file={file} onChange={setFile} accept={[".pdf", ".csv"]} />
        <p>
          <Button kind="primary" onPress={() => setOpen(true)}>{record("verbs.sign")}</Button> <Button>{record("verbs.clarify")}</Button> <Button kind="danger">{record("verbs.withdraw")}</Button> <Button kind="quiet">{record("verbs.answer")}</Button> <Button isPending>{record("verbs.submit")}</Button> <Button isDisabled>{record("verbs.submit")}</Button>
        </p>
        <Dialog title={record("verbs.sign")} open={open} onClose={() => setOpen(false)} actions={<Button kind="primary" onPress={() => setOpen(false)}>{record("verbs.sign")}</Button>}><p>{record("todo.sign")}</p></Dialog>
      </Sheet>
      <Sheet title={record("kinds.decision")}>
        <Tabs label={record("kinds.decision")} items={[{ id: "a", title: record("kinds.decision"), content: <p>{record("todo.sign")}</p> }, { id: "b", title: record("kinds.action-item"), content: <p>{record("todo.judge")}</p> }]} />
        <LongLedger caption={record("kinds.evidence")} rows={LONG} columns={[{ id: "id", head: "№", cell: ({ id }) => id, width: "6rem" }, { id: "what", head: record("kind.evidence"), cell: () => record("kind.evidence") }]} onOpen={({ id }) => tell(id)} />
      </Sheet>
    </>
  );
}

const LONG = Array.from({ length: 10_000 }, (_, at) => ({ id: String(at + 1) }));
