import { Choice } from "../design/choice.tsx";
import { useWords } from "../words/words.tsx";
import type { TypedDeadline } from "./deadline-rule.ts";

/** Where the day goes that is not a working day of all parties. */
export function MovePart({ value, onChange }: { readonly value: TypedDeadline; readonly onChange: (part: Partial<TypedDeadline>) => void }) {
  const words = useWords("deadlines");
  return (
    <Choice label={words("move")} description={words("moveHelp")} value={value.move} onChange={(move) => onChange({ move: move as TypedDeadline["move"] })}
      options={[{ id: "", label: words("moves.stays") }, { id: "next-working-day", label: words("moves.next-working-day") }, { id: "previous-working-day", label: words("moves.previous-working-day") }]} />
  );
}
