import { useState } from "react";
import { LinkButton } from "../../../design/button.tsx";
import { MenuButton } from "../../../design/menu-button.tsx";
import { useGo } from "../../../frame/to.tsx";
import { may, useSession } from "../../../node/session.ts";
import { useWords } from "../../../words/words.tsx";
import type { CommitmentRead } from "../answers.ts";
import { InitiativeForm } from "../edit/initiative-form.tsx";

/** What can be done with the commitment: report progress, propose another text, propose an initiative that serves it. What the mandate does not cover is named as such. */
export function CommitmentActs({ commitment }: { readonly commitment: CommitmentRead }) {
  const words = useWords("commitments");
  const go = useGo();
  const { party, officer } = useSession();
  const [initiative, setInitiative] = useState(false);
  const item = (act: string) => (may(officer, act) ? {} : { disabled: true, note: words("noMandate") });
  const owes = commitment.obligors.includes(party.origin);
  return (
    <>
      {owes && commitment.agreed && may(officer, "report.submit") && <LinkButton kind="primary" place={`reports/new?about=${commitment.id}`}>{words("report.write")}</LinkButton>}
      <MenuButton label={words("acts.more")} items={[
        { id: "change", label: words("acts.change"), onAction: () => go(`commitments/change/${commitment.id}`), ...item("commitment.propose") },
        { id: "initiative", label: words("acts.initiative"), onAction: () => setInitiative(true), ...item("initiative.propose") },
      ]} />
      {initiative && <InitiativeForm commitment={commitment} onClose={() => setInitiative(false)} />}
    </>
  );
}
