import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Choice } from "../../design/choice.tsx";
import { Screen } from "../../design/screen.tsx";
import { useFilters } from "../../frame/filters.ts";
import { places } from "../../frame/places.ts";
import { To, useGo } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { useKeptText } from "../../node/kept-text.ts";
import { Reading } from "../../node/reading.tsx";
import { useDay, useSession } from "../../node/session.ts";
import { textOf, useParties, useReader } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { actOf } from "../../assent/act-content.ts";
import { hostInTurn, nextNumber } from "./host-by-alternation.ts";
import { EMPTY_SESSION, sessionContent, type SessionDraft } from "./session-draft.ts";
import { SessionForm } from "./session-form.tsx";

/** A session is proposed: of which body, the next number, the host whose turn it is. */
export default function NewSession() {
  const words = useWords("sessions");
  const reader = useReader();
  const day = useDay();
  const [{ body }, change] = useFilters({ body: "" });
  const query = useQuery(node.bodies.list.queryOptions({ input: { day } }));
  return (
    <Screen title={words("propose")} lead={words("proposeLead")} above={<To place={places.sessions}>{words("title")}</To>}>
      <Reading query={query} empty={({ bodies }) => bodies.length === 0} emptyWords={words("noBodies")}>
        {({ bodies }) => (
          <>
            <Choice label={words("body")} value={body} onChange={(next) => change({ body: next })} placeholder={words("chooseBody")} options={bodies.map((one) => ({ id: one.body.id, label: textOf(one.body.title, reader) }))} />
            {body !== "" && <OfBody key={body} body={body} />}
          </>
        )}
      </Reading>
    </Screen>
  );
}

function OfBody({ body }: { readonly body: string }) {
  const query = useQuery(node.bodies.one.queryOptions({ input: { id: body } }));
  return <Reading query={query}>{({ sessions, body: read }) => <Write body={body} sessions={sessions} sample={read.sample} />}</Reading>;
}

function Write({ body, sessions, sample }: { readonly body: string; readonly sessions: Parameters<typeof hostInTurn>[0]; readonly sample: boolean }) {
  const words = useWords("sessions");
  const { demonstration, sample: programme } = useSession();
  const { calendar } = useReader();
  const parties = useParties().map((one) => one.origin).toSorted();
  const go = useGo();
  const sign = useSigning();
  const number = nextNumber(sessions);
  const [draft, set, forget, { ready, kept }] = useKeptText<SessionDraft>(`session/new/${body}`, { ...EMPTY_SESSION, body, number, host: hostInTurn(sessions, parties, number) ?? "", minutesIn: ["fa", "ar", "en"] });
  useEffect(() => {
    // A number that another session took meanwhile is not kept.
    if (ready && kept && draft.number !== null && sessions.some((one) => one.number === draft.number)) set((now) => ({ ...now, number }));
  }, [ready]); // eslint-disable-line -- once, when the kept form is there
  const propose = async () => {
    const done = await sign({ title: words("propose"), content: actOf("session", "propose", sessionContent(draft, calendar, demonstration || programme || sample), [["new", null]]) });
    if (done === null) return;
    forget();
    go(done.made === null ? places.sessions : places.session(done.made));
  };
  return <SessionForm draft={draft} set={set} sessions={sessions} changes={false} onSign={propose} />;
}
