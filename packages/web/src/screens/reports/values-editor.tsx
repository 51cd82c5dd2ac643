import { Button } from "../../design/button.tsx";
import { useWords } from "../../words/words.tsx";
import { isBlank, TextsField } from "../drafts/editor/texts-field.tsx";
import { readFigure } from "./decimal.ts";
import { FigureBox } from "./figure-box.tsx";
import type { ReportValue } from "./deeds.ts";
import look from "./reports.module.css";

/** The figures of a report: what is counted, how much, in what unit; the names in as many languages as there are. */
export function ValuesEditor({ values, onChange, readOnly = false, tried }: { readonly values: readonly ReportValue[]; readonly onChange: (values: readonly ReportValue[]) => void; readonly readOnly?: boolean; readonly tried: boolean }) {
  const words = useWords("reports");
  const change = (at: number, part: Partial<ReportValue>) => onChange(values.map((value, place) => (place === at ? { ...value, ...part } : value)));
  return (
    <div className={look.values}>
      {values.map((value, at) => (
        <div key={at} className={look.value}>
          <TextsField label={words("value.name", { number: at + 1 })} value={value.name} rows={1} most={500} disabled={readOnly} onChange={(name) => change(at, { name })} error={tried && isBlank(value.name) ? words("missing.name") : undefined} />
          <FigureBox label={words("value.value")} description={words("value.help")} value={value.value} readOnly={readOnly} onChange={(text) => change(at, { value: text })} error={(tried || value.value.length > 3) && readFigure(value.value) === null ? words("missing.figure") : undefined} />
          <TextsField label={words("value.unit")} value={value.unit ?? {}} rows={1} most={500} disabled={readOnly} onChange={(unit) => change(at, { unit })} />
          {!readOnly && <p className={look.actions}><Button kind="quiet" onPress={() => onChange(values.filter((_, place) => place !== at))}>{words("value.remove", { number: at + 1 })}</Button></p>}
        </div>
      ))}
      {!readOnly && values.length < 32 && <p className={look.actions}><Button onPress={() => onChange([...values, { name: {}, value: "" }])}>{words("value.add")}</Button></p>}
    </div>
  );
}

/** The figures as the record takes them: blank units left out, digits and marks of the reader's script read. Values that are no figures stay as they were typed, and are refused before. */
export function readValues(values: readonly ReportValue[]): readonly ReportValue[] {
  return values.map(({ unit, ...value }) => ({ ...value, value: readFigure(value.value) ?? value.value, ...(unit === undefined || isBlank(unit) ? {} : { unit }) }));
}
