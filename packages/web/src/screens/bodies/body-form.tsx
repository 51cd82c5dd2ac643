import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Radios } from "../../design/radios.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { PartyName, formatNumberText, useParties, useReader, type PerLanguage } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { isBlank, TextsField } from "../drafts/editor/texts-field.tsx";
import look from "../sessions/sessions.module.css";
import { bodyLacks, type BodyDraft } from "./body-draft.ts";

/** The fields of a body: terms, and roles of both parties. */
export function BodyForm({ draft, set, changes, onSign }: { readonly draft: BodyDraft; readonly set: (change: (now: BodyDraft) => BodyDraft) => void; readonly changes: boolean; readonly onSign: () => Promise<void> }) {
  const words = useWords("bodies");
  const record = useWords("record");
  const [tried, setTried] = useState(false);
  const lacks = new Set(tried ? bodyLacks(draft) : []);
  const send = () => {
    setTried(true);
    if (bodyLacks(draft).length === 0) void onSign();
  };
  return (
    <form className={look.stack} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <Sheet title={words("terms")}>
        <div className={look.form}>
          <Radios label={words("type")} way="row" value={draft.type} onChange={(type) => set((now) => ({ ...now, type: type as BodyDraft["type"] }))} options={(["joint-committee", "working-group"] as const).map((id) => ({ id, label: record(`bodyType.${id}`) }))} />
          <TextsField label={words("name")} value={draft.title} onChange={(title) => set((now) => ({ ...now, title }))} rows={1} most={500} required error={lacks.has("title") ? words("nameMissing") : undefined} />
          <TextsField label={words("terms")} value={draft.terms} onChange={(terms) => set((now) => ({ ...now, terms }))} rows={5} most={4000} required error={lacks.has("terms") ? words("termsMissing") : undefined} />
          {changes && <Radios label={words("state")} way="row" value={draft.state} onChange={(state) => set((now) => ({ ...now, state: state as BodyDraft["state"] }))} options={(["constituted", "dormant", "dissolved"] as const).map((id) => ({ id, label: record(`life.body.${id}`) }))} />}
        </div>
      </Sheet>
      <Roles title={words("coChairs")} member="coChairs" draft={draft} set={set} wrong={lacks.has("coChairs") ? words("roleMissing") : undefined} />
      <Roles title={words("secretaries")} member="secretaries" draft={draft} set={set} wrong={undefined} />
      <p className={look.acts}><Button kind="primary" type="submit">{words("sign")}</Button></p>
    </form>
  );
}

function Roles({ title, member, draft, set, wrong }: { readonly title: string; readonly member: "coChairs" | "secretaries"; readonly draft: BodyDraft; readonly set: (change: (now: BodyDraft) => BodyDraft) => void; readonly wrong: string | undefined }) {
  const words = useWords("bodies");
  const common = useWords("common");
  const reader = useReader();
  const parties = useParties();
  const write = (party: string, next: readonly PerLanguage[]) => set((now) => ({ ...now, [member]: { ...now[member], [party]: next } }));
  return (
    <Sheet title={title} note={words("rolesOnly")} ruling="plain">
      {parties.map(({ origin }) => {
        const roles = draft[member][origin] ?? [];
        return (
          <div key={origin} className={look.part}>
            <p className={look.own}><PartyName origin={origin} /></p>
            {roles.map((role, at) => <div key={at}><TextsField label={words("role", { number: formatNumberText(reader, at + 1) })} value={role} onChange={(next) => write(origin, roles.map((one, place) => (place === at ? next : one)))} rows={1} most={500} error={wrong !== undefined && isBlank(role) ? wrong : undefined} /><p><Button kind="quiet" onPress={() => write(origin, roles.filter((_, place) => place !== at))}>{common("do.remove")}</Button></p></div>)}
            <p><Button kind="quiet" onPress={() => write(origin, [...roles, {}])}>{words("addRole")}</Button></p>
          </div>
        );
      })}
      {wrong !== undefined && <p role="alert">{wrong}</p>}
    </Sheet>
  );
}
