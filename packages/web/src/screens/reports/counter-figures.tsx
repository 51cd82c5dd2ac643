import { Field, FieldRow } from "../../design/field.tsx";
import { TextBox } from "../../design/text-box.tsx";
import { Num, Texts, textOf, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { readFigure } from "./decimal.ts";
import { sameName, type Report, type ReportValue } from "./deeds.ts";

/** One's own figure beside each that was reported; an empty box disputes nothing of that figure. */
export function CounterFigures({ report, value, onChange, tried }: { readonly report: Report; readonly value: readonly ReportValue[]; readonly onChange: (value: readonly ReportValue[]) => void; readonly tried: boolean }) {
  const words = useWords("reports");
  const reader = useReader();
  const reported = report.newest.content.values;
  if (reported.length === 0) return null;
  const typed = (one: ReportValue) => value.find((other) => sameName(other.name, one.name))?.value ?? "";
  const write = (one: ReportValue, text: string) => onChange([...value.filter((other) => !sameName(other.name, one.name)), ...(text === "" ? [] : [{ ...one, value: text }])]);
  return (
    <Field label={words("counter")} description={words("counterHelp")}>
      <FieldRow>
        {reported.map((one) => (
          <TextBox key={textOf(one.name, reader)} label={<Texts of={one.name} />} description={<>{words("reported")} <Num value={one.value} />{one.unit !== undefined && <> <Texts of={one.unit} /></>}</>} value={typed(one)} onChange={(text) => write(one, text)} dir="ltr"
            error={(tried || typed(one).length > 3) && typed(one) !== "" && readFigure(typed(one)) === null ? words("missing.figure") : undefined} />
        ))}
      </FieldRow>
    </Field>
  );
}
