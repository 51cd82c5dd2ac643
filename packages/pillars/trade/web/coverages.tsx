import { useState } from "react";
import { Button } from "@mithaq/web/design/button.tsx";
import { Choice } from "@mithaq/web/design/choice.tsx";
import { FieldRow } from "@mithaq/web/design/field.tsx";
import { Sheet } from "@mithaq/web/design/sheet.tsx";
import { Tag } from "@mithaq/web/design/tag.tsx";
import { TextBox } from "@mithaq/web/design/text-box.tsx";
import { useWords } from "@mithaq/web/words/words.tsx";
import { mayDeclare, type CompareForm } from "./parameters.ts";
import look from "./trade.module.css";

/** Two coverages declared to be one: a judgement, so it carries its reason into the result. A coverage by itself is the words as printed. */
export function Coverages({ form, setForm, coverages }: { readonly form: CompareForm; readonly setForm: (next: (now: CompareForm) => CompareForm) => void; readonly coverages: readonly string[] }) {
  const words = useWords("trade");
  const common = useWords("common");
  const [one, setOne] = useState({ stated: "", as: "", why: "" });
  const [tried, setTried] = useState(false);
  const options = coverages.map((coverage) => ({ id: coverage, label: coverage }));
  const add = () => {
    setTried(true);
    if (!mayDeclare(form, one)) return;
    setForm((now) => ({ ...now, coverages: [...now.coverages, { ...one, why: one.why.trim() }] }));
    setOne({ stated: "", as: "", why: "" });
    setTried(false);
  };
  return (
    <Sheet title={words("coverages")} note={words("coveragesNote")} ruling="plain">
      <div className={look.form}>
        {form.coverages.length > 0 && (
          <ul className={look.list}>
            {form.coverages.map((declared) => (
              <li key={declared.stated} className={look.line}>
                <Tag tone="waiting">{common("assumed")}</Tag>
                <span>{words.rich("takenAs", { stated: () => <bdi lang="en">{declared.stated}</bdi>, as: () => <bdi lang="en">{declared.as}</bdi> })}</span><span className={look.soft}>{common("reason")}: {declared.why}</span>
                <Button kind="quiet" onPress={() => setForm((now) => ({ ...now, coverages: now.coverages.filter((other) => other.stated !== declared.stated) }))}>{common("do.remove")}</Button>
              </li>
            ))}
          </ul>
        )}
        <FieldRow>
          <Choice label={words("stated")} value={one.stated} onChange={(stated) => setOne({ ...one, stated })} options={options} error={tried && one.stated === "" ? words("missing.coverage") : form.coverages.some((other) => other.stated === one.stated) ? words("missing.twice") : undefined} />
          <Choice label={words("as")} value={one.as} onChange={(as) => setOne({ ...one, as })} options={options} error={tried && (one.as === "" || one.as === one.stated) ? words("missing.other") : undefined} />
          <TextBox label={words("why")} value={one.why} onChange={(why) => setOne({ ...one, why })} maxLength={500} error={tried && one.why.trim() === "" ? words("missing.why") : undefined} />
        </FieldRow>
        <p className={look.actions}><Button onPress={add}>{words("declare")}</Button></p>
      </div>
    </Sheet>
  );
}
