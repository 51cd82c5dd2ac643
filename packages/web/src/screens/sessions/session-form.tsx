import { LANGUAGES } from "@mithaq/calendar";
import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Check } from "../../design/check.tsx";
import { DateBox } from "../../design/date-box.tsx";
import { Field, FieldRow } from "../../design/field.tsx";
import { NumberBox } from "../../design/number-box.tsx";
import { Radios } from "../../design/radios.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { PartyName, formatNumberText, textOf, useParties, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { TextsField } from "../drafts/editor/texts-field.tsx";
import { hostInTurn, type Held } from "./host-by-alternation.ts";
import { freeItem, sessionLacks, type SessionDraft } from "./session-draft.ts";
import look from "./sessions.module.css";

export interface SessionFormProps {
  readonly draft: SessionDraft;
  readonly set: (change: (now: SessionDraft) => SessionDraft) => void;
  /** The sessions of the body, for the alternation. */
  readonly sessions: readonly Held[];
  /** A change of a session that is agreed: its state may be changed too. */
  readonly changes: boolean;
  readonly onSign: () => Promise<void>;
}

/** The fields of a session: host by alternation, dates in the reader's calendar, delegations, agenda, languages of the minutes. */
export function SessionForm({ draft, set, sessions, changes, onSign }: SessionFormProps) {
  const words = useWords("sessions");
  const common = useWords("common");
  const record = useWords("record");
  const reader = useReader();
  const parties = useParties();
  const [tried, setTried] = useState(false);
  const lacks = new Set(tried ? sessionLacks(draft) : []);
  // In an order that both sides share: the charter's, by origin, not the reader's own first.
  const turn = draft.number === null ? null : hostInTurn(sessions, parties.map((one) => one.origin).toSorted(), draft.number);
  const put = <K extends keyof SessionDraft>(member: K, value: SessionDraft[K]) => set((now) => ({ ...now, [member]: value }));
  const nameOf = (origin: string) => textOf(parties.find((one) => one.origin === origin)?.name ?? { [reader.language]: origin }, reader);
  const send = () => {
    setTried(true);
    if (sessionLacks(draft).length === 0) void onSign();
  };
  return (
    <form className={look.stack} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <Sheet title={words("what")}>
        <div className={look.form}>
          <FieldRow>
            <NumberBox label={words("number")} value={draft.number} onChange={(value) => put("number", value)} min={1} max={10_000} error={lacks.has("number") ? words("numberMissing") : undefined} />
            <DateBox label={words("firstDay")} value={draft.from} onChange={(from) => set((now) => ({ ...now, from, to: now.to === "" || now.to < from ? from : now.to }))} required error={lacks.has("from") ? words("dateMissing") : undefined} />
            <DateBox label={words("lastDay")} value={draft.to} onChange={(to) => put("to", to)} {...(draft.from !== "" && { min: draft.from })} required error={lacks.has("to") ? words("dateMissing") : lacks.has("order") ? words("dateOrder") : undefined} />
          </FieldRow>
          <Radios label={words("host")} description={turn === null ? words("firstHost") : words("inTurn", { party: nameOf(turn) })} way="row" value={draft.host} onChange={(host) => put("host", host)} options={parties.map(({ origin }) => ({ id: origin, label: nameOf(origin) }))}
            error={lacks.has("host") ? words("hostMissing") : undefined} />
          {turn !== null && draft.host !== "" && draft.host !== turn && <p className={look.soft} role="status">{words("outOfTurnNote")}</p>}
          <TextsField label={words("site")} value={draft.site} onChange={(site) => put("site", site)} rows={1} most={500} required error={lacks.has("site") ? words("siteMissing") : undefined} />
          <TextsField label={common("title")} value={draft.title} onChange={(title) => put("title", title)} rows={1} most={500} />
          {changes && <Radios label={words("state")} way="row" value={draft.state} onChange={(state) => put("state", state as SessionDraft["state"])} options={(["fixed", "postponed", "cancelled"] as const).map((id) => ({ id, label: record(`life.session.${id}`) }))} />}
          <Field label={words("minutesInWhich")} error={lacks.has("minutesIn") ? words("minutesInMissing") : undefined}>
            <span className={look.line}>{LANGUAGES.map((id) => <Check key={id} checked={draft.minutesIn.includes(id)} onChange={(on) => put("minutesIn", on ? [...draft.minutesIn, id] : draft.minutesIn.filter((one) => one !== id))}>{common(`languages.${id}`)}</Check>)}</span>
          </Field>
        </div>
      </Sheet>
      <Sheet title={words("agenda")} actions={<Button onPress={() => put("agenda", [...draft.agenda, { id: freeItem(draft.agenda), title: {}, papers: [] }])}>{words("addItem")}</Button>}>
        {draft.agenda.length === 0 && <p className={look.soft}>{words("noAgenda")}</p>}
        {draft.agenda.map((item, at) => (
          <div key={item.id} className={look.part}>
            <TextsField label={words("itemNumber", { number: formatNumberText(reader, at + 1) })} value={item.title} onChange={(title) => put("agenda", draft.agenda.map((one) => (one.id === item.id ? { ...one, title } : one)))} rows={1} most={500} error={lacks.has("agenda") && Object.values(item.title).every((text) => text.trim() === "") ? words("titleMissing") : undefined} />
            <p><Button kind="quiet" onPress={() => put("agenda", draft.agenda.filter((one) => one.id !== item.id))}>{common("do.remove")}</Button></p>
          </div>
        ))}
      </Sheet>
      <Sheet title={words("delegations")} note={words("rolesOnly")}>
        {parties.map(({ origin }) => {
          const members = draft.delegations[origin] ?? [];
          const write = (next: typeof members) => put("delegations", { ...draft.delegations, [origin]: next });
          return (
            <div key={origin} className={look.part}>
              <p className={look.own}><PartyName origin={origin} /></p>
              {members.map((member, at) => <div key={at}><TextsField label={words("member", { number: formatNumberText(reader, at + 1) })} value={member} onChange={(next) => write(members.map((one, place) => (place === at ? next : one)))} rows={1} most={500} /><p><Button kind="quiet" onPress={() => write(members.filter((_, place) => place !== at))}>{common("do.remove")}</Button></p></div>)}
              <p><Button kind="quiet" onPress={() => write([...members, {}])}>{words("addMember")}</Button></p>
            </div>
          );
        })}
      </Sheet>
      {lacks.size > 0 && <p role="alert">{words("lacks", { count: lacks.size })}</p>}
      <p className={look.acts}><Button kind="primary" type="submit">{words("signProposal")}</Button></p>
    </form>
  );
}
