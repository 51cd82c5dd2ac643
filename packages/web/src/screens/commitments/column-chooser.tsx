import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Check } from "../../design/check.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { useWords } from "../../words/words.tsx";
import { COLUMNS, moveColumn, USUAL, type ColumnId } from "./matrix-columns.ts";
import look from "./matrix.module.css";

export interface ColumnChooserProps {
  readonly columns: readonly ColumnId[];
  readonly flat: boolean;
  readonly onChange: (columns: readonly ColumnId[]) => void;
  readonly onFlat: (flat: boolean) => void;
}

/** Which columns stand, in which order, and whether the rows stand in groups: all by keyboard alike. */
export function ColumnChooser({ columns, flat, onChange, onFlat }: ColumnChooserProps) {
  const words = useWords("commitments");
  const common = useWords("common");
  const [open, setOpen] = useState(false);
  const listed = [...columns, ...COLUMNS.filter((one) => !columns.includes(one))];
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>{common("columns")}</Button>
      <Dialog title={common("columns")} open={open} onClose={() => setOpen(false)} width="narrow" actions={<><Button kind="quiet" onPress={() => onChange(USUAL)}>{words("columns.usual")}</Button><Button kind="primary" onPress={() => setOpen(false)}>{common("do.close")}</Button></>}>
        <p className={look.soft}>{words("columns.help")}</p>
        <ul className={look.chooser}>
          {listed.map((column) => {
            const at = columns.indexOf(column);
            const name = words(`column.${column}`);
            return (
              <li key={column}>
                <Check checked={at >= 0} disabled={column === "title"} onChange={(on) => onChange(on ? [...columns, column] : columns.filter((one) => one !== column))}>{name}</Check>
                {at >= 0 && <span>
                  <Button kind="quiet" isDisabled={at === 0} onPress={() => onChange(moveColumn(columns, column, -1))} aria-label={words("columns.earlier", { column: name })}>↑</Button>
                  <Button kind="quiet" isDisabled={at === columns.length - 1} onPress={() => onChange(moveColumn(columns, column, 1))} aria-label={words("columns.later", { column: name })}>↓</Button>
                </span>}
              </li>
            );
          })}
        </ul>
        <Check checked={!flat} onChange={(grouped) => onFlat(!grouped)}>{words("columns.grouped")}</Check>
      </Dialog>
    </>
  );
}
