import { Notice } from "../../design/notice.tsx";
import { refusedOf } from "../../node/refused.ts";
import { useWords } from "../../words/words.tsx";
import { entryFault } from "./entry-fault.ts";

/** Why it did not succeed, and what to do. Nothing is lost by it: nothing was begun. `making`: a passkey was to be made, not used. */
export function EntryFailed({ error, making = false }: { readonly error: unknown; readonly making?: boolean }) {
  const words = useWords("signIn");
  const common = useWords("common");
  const fault = entryFault(error);
  if (fault === "full") return <Notice tone="warning" title={common("error.full")}>{common("error.nextOperator")}</Notice>;
  const refused = refusedOf(error);
  return (
    <Notice tone="warning" title={words(making && fault === "declined" ? "notMade" : `fault.${fault}`)}>
      <p>{words(making && fault === "declined" ? "notMadeNext" : `faultNext.${fault}`)}</p>
      {fault === "other" && refused !== undefined && <p lang="en" dir="ltr">{refused.message}. {refused.remedy}</p>}
    </Notice>
  );
}
