import { Choice } from "../../../design/choice.tsx";
import { DateBox } from "../../../design/date-box.tsx";
import { NumberBox } from "../../../design/number-box.tsx";
import { useWords } from "../../../words/words.tsx";
import { TextsField } from "../../drafts/editor/texts-field.tsx";
import { useLanguageName } from "../language-name.tsx";
import type { EditedTerms } from "./editing.ts";
import look from "./edit.module.css";

export interface TermsEditorProps {
  readonly terms: EditedTerms;
  readonly languages: readonly string[];
  readonly onChange: (terms: EditedTerms) => void;
  /** A day is asked for and missing. */
  readonly problem: boolean;
}

const ENTRY = ["signature", "notifications", "ratification", "date", "provisional", "unknown"] as const;

/** When it binds, for how long, how it is renewed and ended. What nobody has agreed on, or what is not public, is said to be unknown. */
export function TermsEditor({ terms, languages, onChange, problem }: TermsEditorProps) {
  const words = useWords("agreements");
  const record = useWords("record");
  const common = useWords("common");
  const languageName = useLanguageName();
  const set = (change: Partial<EditedTerms>) => onChange({ ...terms, ...change });
  const { entryIntoForce: entry, duration, renewal, notice } = terms;
  const missing = problem ? words("problem.noDay") : undefined;
  return (
    <>
      <div className={look.pair}>
        <Choice label={words("field.binding")} value={terms.binding} onChange={(binding) => set({ binding })} options={(["binding", "non-binding", "unknown"] as const).map((id) => ({ id, label: record(`binding.${id}`) }))} />
        <Choice label={words("field.prevailing")} value={terms.prevailing ?? ""} onChange={(language) => set({ prevailing: language === "" ? null : language })} options={[{ id: "", label: words("terms.allAlike") }, ...languages.map((id) => ({ id, label: languageName(id) }))]} />
      </div>
      <div className={look.pair}>
        <Choice label={words("field.entryIntoForce")} value={entry.on} onChange={(on) => set({ entryIntoForce: on === "notifications" || on === "ratification" ? { on, days: entry.days ?? 0 } : on === "date" || on === "provisional" ? { on, date: entry.date ?? "" } : { on } })} options={ENTRY.map((id) => ({ id, label: record(`entry.${id}`) }))} />
        {entry.days !== undefined && <NumberBox label={words("terms.daysLater")} value={entry.days} min={0} max={3650} onChange={(days) => set({ entryIntoForce: { on: entry.on, days: days ?? 0 } })} />}
        {entry.date !== undefined && <DateBox label={words("terms.day")} value={entry.date} onChange={(date) => set({ entryIntoForce: { on: entry.on, date } })} required error={entry.date === "" ? missing : undefined} />}
      </div>
      <div className={look.pair}>
        <Choice label={words("field.duration")} value={typeof duration === "string" ? duration : "years" in duration ? "years" : "until"} onChange={(kind) => set({ duration: kind === "years" ? { years: 1 } : kind === "until" ? { until: "" } : kind })} options={[{ id: "years", label: words("terms.forYears") }, { id: "until", label: words("terms.untilDay") }, { id: "indefinite", label: record("duration.indefinite") }, { id: "unknown", label: record("duration.unknown") }]} />
        {typeof duration === "object" && "years" in duration && <NumberBox label={words("terms.years")} value={duration.years} min={1} max={200} onChange={(years) => set({ duration: { years: years ?? 1 } })} />}
        {typeof duration === "object" && "until" in duration && <DateBox label={words("terms.day")} value={duration.until} onChange={(until) => set({ duration: { until } })} required error={duration.until === "" ? missing : undefined} />}
      </div>
      <div className={look.pair}>
        <Choice label={words("field.renewal")} value={typeof renewal === "string" ? renewal : "tacit"} onChange={(kind) => set({ renewal: kind === "tacit" ? { tacit: 1 } : kind })} options={(["tacit", "express", "none", "unknown"] as const).map((id) => ({ id, label: record(`renewal.${id}`) }))} />
        {typeof renewal === "object" && <NumberBox label={words("terms.years")} value={renewal.tacit} min={1} max={200} onChange={(tacit) => set({ renewal: { tacit: tacit ?? 1 } })} />}
      </div>
      <div className={look.pair}>
        <Choice label={words("field.notice")} value={typeof notice === "string" ? notice : "months" in notice ? "months" : "days"} onChange={(kind) => set({ notice: kind === "months" ? { months: 6 } : kind === "days" ? { days: 90 } : kind })} options={[{ id: "months", label: words("terms.inMonths") }, { id: "days", label: words("terms.inDays") }, { id: "unknown", label: common("unknown") }]} />
        {typeof notice === "object" && <NumberBox label={words("terms.length")} value={"months" in notice ? notice.months : notice.days} min={0} max={"months" in notice ? 120 : 3650} onChange={(count) => set({ notice: "months" in notice ? { months: count ?? 0 } : { days: count ?? 0 } })} />}
      </div>
      <TextsField label={words("field.place")} value={terms.place} onChange={(place) => set({ place })} rows={1} most={500} required={false} />
    </>
  );
}
