import { Choice } from "@mithaq/web/design/choice.tsx";
import { FieldRow } from "@mithaq/web/design/field.tsx";
import { TextBox } from "@mithaq/web/design/text-box.tsx";
import { useWords } from "@mithaq/web/words/words.tsx";
import { MAPPED, type ImportFault, type ImportForm } from "./import-form.ts";
import look from "./trade.module.css";

/** Which column of a free table is what. */
export function TableFields({ form, setForm, faults }: { readonly form: ImportForm; readonly setForm: (next: (now: ImportForm) => ImportForm) => void; readonly faults: ReadonlySet<ImportFault> }) {
  const words = useWords("trade");
  const choice = <K extends "unit" | "calendar" | "valuation" | "decimal">(field: K, ids: readonly ImportForm[K][]) => (
    <Choice label={words(`table.${field}` as "table.unit")} value={form[field]} onChange={(value) => setForm((now) => ({ ...now, [field]: value }))} options={ids.map((id) => ({ id, label: words(`table.${field}Is.${id.replace(" ", "-") as "USD"}` as "table.unitIs.USD") }))} />
  );
  const text = (field: "system" | "exportWords" | "importWords") => <TextBox label={words(`table.${field}`)} value={form[field]} onChange={(value) => setForm((now) => ({ ...now, [field]: value }))} maxLength={200} error={field !== "system" && faults.has("words") ? words("aboutWrong.words") : undefined} />;
  return (
    <>
      <p className={look.soft}>{words("table.note")}</p>
      <FieldRow>{MAPPED.map((field) => <TextBox key={field} label={words(`table.of.${field}`)} value={form.columns[field]} onChange={(value) => setForm((now) => ({ ...now, columns: { ...now.columns, [field]: value } }))} maxLength={120} error={faults.has("columns") && form.columns[field].trim() === "" ? words("aboutWrong.columns") : undefined} />)}</FieldRow>
      <FieldRow>{choice("unit", ["USD", "thousand USD", "million USD", "billion USD"])}{choice("calendar", ["gregorian", "solar_hijri"])}{choice("valuation", ["FOB", "CIF", "unstated"])}{choice("decimal", ["point", "comma"])}</FieldRow>
      <FieldRow>{text("system")}{text("exportWords")}{text("importWords")}</FieldRow>
    </>
  );
}
