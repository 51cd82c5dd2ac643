import { State } from "../../../design/state.tsx";
import { Failed } from "../../../node/reading.tsx";
import { useSession } from "../../../node/session.ts";
import { isAway } from "../../../node/refused.ts";
import { Moment, Texts } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import type { Draft, Saving } from "./use-sitting.ts";
import look from "./editor.module.css";

/** Where what is written is kept at this moment, and who wrote last. */
export function SavingLine({ draft, saving, editable, saveNow }: { readonly draft: Draft; readonly saving: Saving; readonly editable: boolean; readonly saveNow: () => void }) {
  const words = useWords("drafts");
  const record = useWords("record");
  const common = useWords("common");
  const { officer } = useSession();
  const last = draft.trail.at(-1)!;
  const away = saving.is === "failed" && isAway(saving.error);
  return (
    <div>
      <p className={look.status} role="status" aria-live="polite">
        <State tone={draft.state === "submitted" ? "done" : draft.state === "abandoned" ? "ended" : draft.state === "cleared" ? "reported" : "open"}>{record(`draft.${draft.state}`)}</State>
        <span>{words("edition", { number: draft.edition })}</span>
        {editable && <span data-is={saving.is}>{words(away ? "saving.away" : `saving.${saving.is}`)}</span>}
        <span>{last.by.mandate === officer?.mandate ? words("lastYou") : <>{words("lastBy")} <Texts of={last.by.role} /></>}{common("comma")}<Moment at={last.at} /></span>
      </p>
      {saving.is === "failed" && !away && <Failed error={saving.error} retry={saveNow} />}
    </div>
  );
}
