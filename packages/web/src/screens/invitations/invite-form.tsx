import { LANGUAGES } from "@mithaq/calendar";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Check } from "../../design/check.tsx";
import { DateBox } from "../../design/date-box.tsx";
import { Field, FieldRow } from "../../design/field.tsx";
import { TextBox } from "../../design/text-box.tsx";
import { ask, node } from "../../node/client.ts";
import { useKeptText } from "../../node/kept-text.ts";
import { Failed } from "../../node/reading.tsx";
import { useDay } from "../../node/session.ts";
import { pillarTitle } from "../../reader/pillar-name.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { FIELD_NAMES } from "../../../../pillars/names.ts";
import { ACT_GROUPS } from "../officers/act-groups.ts";
import { EMPTY_OFFER, issueInput, offerFaults, type Offer } from "./offer.ts";
import look from "./invitations.module.css";

export type Issued = Awaited<ReturnType<typeof ask.invitations.issue>>;

/** What the new mandate shall be: role, acts, where, how long. Nothing counts before the officer has enrolled and the head has signed. */
export function InviteForm({ onIssued }: { readonly onIssued: (issued: Issued) => void }) {
  const words = useWords("invitations");
  const common = useWords("common");
  const groups = useWords("officers");
  const reader = useReader();
  const day = useDay();
  const queries = useQueryClient();
  const [offer, setOffer, forget] = useKeptText<Offer>("invitation", EMPTY_OFFER);
  const [tried, setTried] = useState(false);
  const faults = offerFaults(offer, day);
  const change = (change: Partial<Offer>) => setOffer((now) => ({ ...now, ...change }));
  const issuing = useMutation({
    mutationFn: () => ask.invitations.issue(issueInput(offer)),
    onSuccess: async (issued) => {
      forget();
      setTried(false);
      onIssued(issued);
      await queries.invalidateQueries({ queryKey: node.invitations.key() });
    },
  });
  const issue = () => {
    setTried(true);
    if (!Object.values(faults).some(Boolean)) issuing.mutate();
  };
  return (
    <div className={look.form}>
      <Field label={words("role")} description={words("roleNote")} error={tried && faults.role ? words("roleMissing") : undefined}>
        <div className={look.roles}>
          {[reader.language, ...LANGUAGES.filter((one) => one !== reader.language)].map((language) => (
            <TextBox key={language} label={common(`languages.${language}`)} lang={language} dir={language === "en" ? "ltr" : "rtl"} maxLength={200} value={offer.role[language]} onChange={(text) => change({ role: { ...offer.role, [language]: text } })} />
          ))}
        </div>
      </Field>
      <Field label={words("acts")} description={words("actsNote")} error={tried && faults.groups ? words("actsMissing") : undefined}>
        <div className={look.checks}>
          {ACT_GROUPS.map(({ id }) => <Check key={id} checked={offer.groups.includes(id)} onChange={(on) => change({ groups: on ? [...offer.groups, id] : offer.groups.filter((one) => one !== id) })}>{groups(`group.${id}`)}</Check>)}
        </div>
      </Field>
      <Field label={words("scope")} description={words("scopeNote")}>
        <div className={look.checks}>
          {Object.keys(FIELD_NAMES).map((pillar) => <Check key={pillar} checked={offer.pillars.includes(pillar)} onChange={(on) => change({ pillars: on ? [...offer.pillars, pillar] : offer.pillars.filter((one) => one !== pillar) })}>{pillarTitle(reader, pillar)}</Check>)}
        </div>
      </Field>
      <FieldRow>
        <DateBox label={words("from")} description={words("fromNote")} value={offer.from} onChange={(from) => change({ from })} />
        <DateBox label={words("to")} description={words("toNote")} value={offer.to} onChange={(to) => change({ to })} error={tried && faults.to ? words("toWrong") : undefined} />
      </FieldRow>
      {issuing.isError && <Failed error={issuing.error} />}
      <p className={look.row}><Button kind="primary" onPress={issue} isPending={issuing.isPending}>{words("issue")}</Button></p>
    </div>
  );
}
