import { Check } from "@mithaq/web/design/check.tsx";
import { Choice } from "@mithaq/web/design/choice.tsx";
import { FieldRow } from "@mithaq/web/design/field.tsx";
import { Sheet } from "@mithaq/web/design/sheet.tsx";
import { TextBox } from "@mithaq/web/design/text-box.tsx";
import { useWords } from "@mithaq/web/words/words.tsx";
import { readDigits } from "@mithaq/calendar";
import type { PlacedClaim } from "./claims.ts";
import type { CompareForm, FormFault } from "./parameters.ts";
import look from "./trade.module.css";

/** The path to the target: what has no source (where it starts, the part of ICT) is a setting, and says why. */
export function PathForm({ form, setForm, faults, claims }: { readonly form: CompareForm; readonly setForm: (next: (now: CompareForm) => CompareForm) => void; readonly faults: ReadonlySet<FormFault>; readonly claims: readonly PlacedClaim[] }) {
  const words = useWords("trade");
  const { path } = form;
  const set = (change: Partial<CompareForm["path"]>) => setForm((now) => ({ ...now, path: { ...now.path, ...change } }));
  const number = (field: "base" | "years" | "firstYear" | "ictShare") => ({
    value: path[field], onChange: (text: string) => set({ [field]: readDigits(text).replace("٫", ".") }), error: faults.has(field) && path[field] !== "" ? words(`wrong.${field}`) : undefined,
  });
  const targets = claims.filter((claim) => claim.kind === "target").map((claim) => ({ id: claim.id, label: `${claim.value.replace(/\.0+$/, "")} · ${claim.period.label} · ${claim.source}` }));
  return (
    <Sheet title={words("path")} note={words("pathNote")} ruling="plain">
      <div className={look.form}>
        <Check checked={path.on} onChange={(on) => set({ on, target: path.target === "" ? (targets[0]?.id ?? "") : path.target })}>{words("pathOn")}</Check>
        {path.on && (
          <>
            <FieldRow><Choice label={words("target")} value={path.target} onChange={(target) => set({ target })} options={targets} /><TextBox label={words("base")} description={words("unit")} {...number("base")} dir="ltr" /><TextBox label={words("why")} value={path.why} onChange={(why) => set({ why })} maxLength={500} /></FieldRow>
            <FieldRow><TextBox label={words("years")} {...number("years")} dir="ltr" /><TextBox label={words("firstYear")} {...number("firstYear")} dir="ltr" /></FieldRow>
            <FieldRow><TextBox label={words("ictPartShare")} description={words("ictPartNote")} {...number("ictShare")} dir="ltr" /><TextBox label={words("why")} value={path.ictWhy} onChange={(ictWhy) => set({ ictWhy })} maxLength={500} /></FieldRow>
            {faults.size > 0 && <p className={look.soft} role="status">{words("pathMissing", { count: faults.size })}</p>}
          </>
        )}
      </div>
    </Sheet>
  );
}
