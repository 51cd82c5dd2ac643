import { Check } from "@mithaq/web/design/check.tsx";
import { Choice } from "@mithaq/web/design/choice.tsx";
import { FieldRow } from "@mithaq/web/design/field.tsx";
import { TextBox } from "@mithaq/web/design/text-box.tsx";
import { useWords } from "@mithaq/web/words/words.tsx";
import { FORMATS, REVISIONS, type ImportFault, type ImportForm } from "./import-form.ts";

/** What a file does not say of itself, and the person who brings it does. */
export function AboutFields({ form, setForm, faults }: { readonly form: ImportForm; readonly setForm: (next: (now: ImportForm) => ImportForm) => void; readonly faults: ReadonlySet<ImportFault> }) {
  const words = useWords("trade");
  const text = (field: "id" | "name" | "version" | "source" | "licence" | "from" | "to") => ({
    label: words(`about.${field}`), value: form[field], onChange: (value: string) => setForm((now) => ({ ...now, [field]: field === "from" || field === "to" ? value.toUpperCase() : value })), error: faults.has(field) ? words(`aboutWrong.${field}`) : undefined,
  });
  return (
    <>
      <FieldRow>
        <Choice label={words("format")} value={form.format} onChange={(format) => setForm((now) => ({ ...now, format: format as ImportForm["format"] }))} options={FORMATS.map((id) => ({ id, label: words(`formats.${id}`) }))} />
        {form.format === "baci" && <Choice label={words("revision")} value={form.revision} onChange={(revision) => setForm((now) => ({ ...now, revision }))} options={REVISIONS.map((id) => ({ id, label: id }))} />}
        <TextBox {...text("from")} maxLength={3} dir="ltr" /><TextBox {...text("to")} maxLength={3} dir="ltr" />
      </FieldRow>
      <FieldRow><TextBox {...text("name")} maxLength={200} /><TextBox {...text("id")} maxLength={64} dir="ltr" /><TextBox {...text("version")} maxLength={200} /></FieldRow>
      <FieldRow><TextBox {...text("source")} maxLength={1000} /><TextBox {...text("licence")} maxLength={200} /></FieldRow>
      <Check checked={form.sample} onChange={(sample) => setForm((now) => ({ ...now, sample }))}>{words("about.sample")}</Check>
    </>
  );
}
