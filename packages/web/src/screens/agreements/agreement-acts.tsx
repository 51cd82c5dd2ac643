import { useState } from "react";
import { MenuButton } from "../../design/menu-button.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { useGo } from "../../frame/to.tsx";
import { may, useSession } from "../../node/session.ts";
import { useWords } from "../../words/words.tsx";
import type { Whole } from "./answers.ts";
import { MandatedButton } from "../../assent/mandated-button.tsx";
import { NoticeForm, type NoticePurpose } from "./notice-form.tsx";
import { SignForm } from "./sign-form.tsx";

type Asked = "sign" | NoticePurpose;
const TITLES = { sign: "acts.sign", "requirements-met": "acts.notify", ratified: "acts.ratified", suspension: "acts.suspend", resumption: "acts.resume", "no-renewal": "acts.noRenewal", denunciation: "acts.denounce" } as const;

/** What the own party can do with the agreement now: sign, notify, amend, denounce. What the mandate does not cover is named as such. */
export function AgreementActs({ whole }: { readonly whole: Whole }) {
  const words = useWords("agreements");
  const { party, officer } = useSession();
  const go = useGo();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { agreement, legal } = whole;
  const newest = agreement.texts.at(-1);
  const mustSign = newest?.unsigned.includes(party.origin) === true && newest.terms !== null;
  const entry = newest?.terms?.entryIntoForce.on;
  const mustNotify = newest?.entryAwaits.includes(party.origin) === true ? (entry === "ratification" ? "ratified" : "requirements-met") : undefined;
  const ended = legal.state === "terminated" || legal.state === "expired";
  const inForce = ["in-force", "provisional", "suspended", "notice-running"].includes(legal.state);
  const uncovered = (act: string) => (may(officer, act) ? undefined : words("acts.noMandate"));
  const item = (id: Asked, label: string, act: string) => ({ id, label, onAction: () => setAsked(id), disabled: uncovered(act) !== undefined, ...(uncovered(act) === undefined ? {} : { note: uncovered(act) }) });
  const amend = (as: string) => ({ onAction: () => go(`agreements/amend/${agreement.id}${as}`), disabled: uncovered("agreement.propose") !== undefined, ...(uncovered("agreement.propose") === undefined ? {} : { note: uncovered("agreement.propose") }) });
  const items = [
    { id: "amend", label: words("acts.amend"), ...amend("") },
    { id: "correct", label: words("acts.correct"), ...amend("?as=correction") },
    ...(inForce && legal.suspended.length === 0 ? [item("suspension", words("acts.suspend"), "agreement.notify")] : []),
    ...(legal.suspended.length > 0 ? [item("resumption", words("acts.resume"), "agreement.notify")] : []),
    ...(legal.atTermEnd === "renewed" ? [item("no-renewal", words("acts.noRenewal"), "agreement.notify")] : []),
    ...(inForce && legal.denounced === null ? [item("denunciation", words("acts.denounce"), "agreement.denounce")] : []),
  ];
  return (
    <>
      {mustSign && <MandatedButton kind="primary" act="agreement.sign" onPress={() => setAsked("sign")}>{words("acts.sign")}</MandatedButton>}
      {mustNotify !== undefined && <MandatedButton kind="primary" act="agreement.notify" onPress={() => setAsked(mustNotify)}>{words(mustNotify === "ratified" ? "acts.ratified" : "acts.notify")}</MandatedButton>}
      {!ended && <MenuButton label={words("acts.more")} items={items} />}
      {asked !== null && (
        <Dialog open firm title={words(TITLES[asked])} onClose={() => setAsked(null)}>
          {asked === "sign" ? <SignForm whole={whole} onClose={() => setAsked(null)} /> : <NoticeForm whole={whole} purpose={asked} onClose={() => setAsked(null)} />}
        </Dialog>
      )}
    </>
  );
}
