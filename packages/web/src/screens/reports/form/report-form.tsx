import { LANGUAGES } from "@mithaq/calendar";
import { DateBox } from "../../../design/date-box.tsx";
import { FieldRow } from "../../../design/field.tsx";
import { Radios } from "../../../design/radios.tsx";
import { Sheet } from "../../../design/sheet.tsx";
import { useReader } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { Block } from "../../drafts/editor/block.tsx";
import { useDesk, useMember } from "../../drafts/editor/desk-context.ts";
import { DeskTexts } from "../../drafts/editor/desk-texts.tsx";
import type { ReportValue } from "../deeds.ts";
import { ValuesEditor } from "../values-editor.tsx";
import { EvidencePicker } from "./evidence-picker.tsx";
import { missingInReport } from "./missing.ts";

export { missingInReport as missing } from "./missing.ts";

interface Period {
  readonly from: string;
  readonly to: string;
  readonly calendar: string;
}

/** The fields of a report of progress. */
export default function ReportForm() {
  const words = useWords("reports");
  const record = useWords("record");
  const reader = useReader();
  const { body, readOnly, tried } = useDesk();
  const [period, setPeriod] = useMember<Period>("period");
  const [claims, setClaims] = useMember<string>("claims");
  const [values, setValues] = useMember<readonly ReportValue[]>("values");
  const [evidence, setEvidence] = useMember<readonly string[]>("evidence");
  const [forecast, setForecast] = useMember<string>("forecast");
  const lacks = new Set(missingInReport(body).map(([, member]) => member));
  const says = (member: string, key: "missing.period" | "missing.claims" | "missing.text" | "missing.order") => (tried && lacks.has(member) ? words(key) : undefined);
  const now = period ?? { from: "", to: "", calendar: reader.calendar };
  const about = body.objects.map(([object]) => object).find((object) => object !== "new");
  return (
    <>
      <Sheet title={words("claimed")}>
        <Block path={["content", "claims"]}><Radios label={words("claim")} value={claims ?? ""} onChange={setClaims} way="row" required disabled={readOnly} options={(["in-progress", "partly", "fulfilled", "not-met"] as const).map((id) => ({ id, label: record(`claim.${id}`) }))} error={says("claims", "missing.claims")} /></Block>
        <Block path={["content", "period"]}>
          <FieldRow>
            <DateBox label={words("periodFrom")} value={now.from} onChange={(from) => setPeriod({ ...now, from, calendar: reader.calendar })} disabled={readOnly} required error={now.from === "" ? says("period", "missing.period") : undefined} />
            <DateBox label={words("periodTo")} value={now.to} onChange={(to) => setPeriod({ ...now, to, calendar: reader.calendar })} disabled={readOnly} required error={now.from !== "" && now.to !== "" && now.from > now.to ? words("missing.order") : now.to === "" ? says("period", "missing.period") : undefined} />
            <Block path={["content", "forecast"]}><DateBox label={words("forecastLabel")} description={words("forecastHelp")} value={forecast ?? ""} onChange={(day) => setForecast(day === "" ? undefined : day)} disabled={readOnly} required={false} /></Block>
          </FieldRow>
        </Block>
      </Sheet>
      <Sheet title={words("narrative")} note={words("narrativeHelp")}><DeskTexts member="narrative" label={words("narrative")} rows={5} most={4000} shown={LANGUAGES} quiet error={says("narrative", "missing.text")} required /></Sheet>
      <Sheet title={words("figures")} note={words("figuresHelp")}><Block path={["content", "values"]}><ValuesEditor values={values ?? []} onChange={(next) => setValues(next)} readOnly={readOnly} tried={tried} /></Block></Sheet>
      <Sheet title={record("kinds.evidence")} note={words("evidence.formNote")}><Block path={["content", "evidence"]}><EvidencePicker chosen={evidence ?? []} onChange={setEvidence} about={about} readOnly={readOnly} /></Block></Sheet>
    </>
  );
}
