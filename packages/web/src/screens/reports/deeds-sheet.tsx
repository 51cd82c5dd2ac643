import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { MenuButton } from "../../design/menu-button.tsx";
import { Notice } from "../../design/notice.tsx";
import { OpenedHere } from "../../design/opened-here.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { may, useSession } from "../../node/session.ts";
import { useWords } from "../../words/words.tsx";
import { CorrectionForm } from "./correction-form.tsx";
import { DeedForm } from "./deed-form.tsx";
import { deedsOf, type Deed, type ReportAnswer } from "./deeds.ts";
import look from "./reports.module.css";

/** What this side can say of the report now: its turn first. What the officer's mandate does not cover is shown as not theirs. */
export function DeedsSheet({ answer }: { readonly answer: ReportAnswer }) {
  const words = useWords("reports");
  const { officer, party } = useSession();
  const [doing, setDoing] = useState<Deed | null>(null);
  const { first, more } = deedsOf(answer.report, party.origin);
  if (first.length === 0 && more.length === 0) return null;
  const covered = (deed: Deed) => officer !== null && may(officer, `report.${deed.verb}`);
  const nameOf = (deed: Deed) => words(deed.verb === "refer" ? (deed.to === "working-group" ? "deed.referGroup" : "deed.referCommittee") : `deed.${deed.verb}`);
  const later = more.filter(covered);
  const stale = doing !== null && ![...first, ...more].some((deed) => deed.verb === doing.verb);
  return (
    <Sheet title={words("next.title")} note={words(first.length > 0 ? `next.${answer.report.reporter === party.origin ? "reporter" : "judge"}` : "next.notOurs")}>
      <div className={look.form}>
        {stale && <Notice tone="warning" title={words("next.moved")}>{words("next.movedWhat")}</Notice>}
        {doing === null ? (
          <p className={look.actions}>
            {first.map((deed, at) => <Button key={`${deed.verb}${at}`} kind={at === 0 ? "primary" : "plain"} isDisabled={!covered(deed)} onPress={() => setDoing(deed)}>{nameOf(deed)}</Button>)}
            {later.length > 0 && <MenuButton kind="quiet" label={words("next.more")} items={later.map((deed, at) => ({ id: `${deed.verb}${at}`, label: nameOf(deed), onAction: () => setDoing(deed) }))} />}
            {first.some((deed) => !covered(deed)) && <span className={look.soft}>{words("next.notCovered")}</span>}
          </p>
        ) : doing.verb === "correct" ? (
          <OpenedHere><CorrectionForm report={answer.report} onDone={() => setDoing(null)} /></OpenedHere>
        ) : (
          <OpenedHere key={doing.verb}><DeedForm answer={answer} deed={doing} name={nameOf(doing)} onDone={() => setDoing(null)} /></OpenedHere>
        )}
      </div>
    </Sheet>
  );
}
