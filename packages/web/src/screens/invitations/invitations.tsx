import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Ledger } from "../../design/ledger.tsx";
import { Margin, MarginDates, MarginItem } from "../../design/margin.tsx";
import { Notice } from "../../design/notice.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { ask, node } from "../../node/client.ts";
import { Failed, Reading } from "../../node/reading.tsx";
import { useDay, useSession } from "../../node/session.ts";
import { Moment, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { MandateActs } from "../officers/mandate-acts.tsx";
import { InviteForm, type Issued } from "./invite-form.tsx";
import { ToGrant } from "./to-grant.tsx";
import { ToldOnce } from "./told-once.tsx";

/** The head of the national section invites officers, compares their passkeys' fingerprints, and grants. */
export default function Invitations() {
  const words = useWords("invitations");
  const day = useDay();
  const { officer } = useSession();
  if (officer?.head !== true) return <Screen title={words("title")} lead={words("lead")}><Notice tone="plain" title={words("headOnly")} actions={<To place={places.officers}>{words("toOfficers")}</To>} /></Screen>;
  return (
    <Screen title={words("title")} lead={words("lead")} above={<To place={places.officers}>{words("toOfficers")}</To>} margin={<Margin><MarginDates on={day} /><MarginItem term={words("how")}>{words("howNote")}</MarginItem></Margin>}>
      <Desk />
    </Screen>
  );
}

function Desk() {
  const words = useWords("invitations");
  const mandate = useWords("officers");
  const queries = useQueryClient();
  const [issued, setIssued] = useState<Issued | null>(null);
  // An enrolment is no act, so that no event tells of it.
  const query = useQuery(node.invitations.list.queryOptions({ refetchInterval: ASK_AGAIN }));
  const withdrawing = useMutation({ mutationFn: (id: string) => ask.invitations.withdraw({ id }), onSuccess: () => queries.invalidateQueries({ queryKey: node.invitations.key() }) });
  return (
    <>
      {(query.data ?? []).filter(({ state }) => state === "enrolled").map((one) => <ToGrant key={one.id} invitation={one} />)}
      <Sheet title={issued === null ? words("new") : words("link")}>{issued === null ? <InviteForm onIssued={setIssued} /> : <ToldOnce issued={issued} close={() => setIssued(null)} />}</Sheet>
      <Sheet title={words("all")} ruling="plain">
        {withdrawing.isError && <Failed error={withdrawing.error} />}
        <Reading query={query}>
          {(all) => (
            <Ledger caption={words("all")} rows={all} empty={words("none")} columns={[
              { id: "role", head: mandate("role"), width: "20%", cell: (one) => <Texts of={one.role} /> },
              { id: "state", head: mandate("stateName"), width: "14%", cell: (one) => <State tone={TONES[one.state]}>{words(`state.${one.state}`)}</State> },
              { id: "acts", head: mandate("acts"), width: "26%", cell: (one) => <MandateActs acts={one.acts} /> },
              { id: "issued", head: words("issuedAt"), width: "16%", cell: (one) => <Moment at={one.issuedAt} /> },
              { id: "until", head: words("until"), width: "14%", cell: (one) => (one.state === "issued" ? <Moment at={one.expiresAt} /> : one.mandate !== null ? <To place={`${places.officers}/${one.mandate}`}>{words("toMandate")}</To> : one.enrolledAt !== null ? <Moment at={one.enrolledAt} /> : "—") },
              { id: "withdraw", head: words("withdraw"), quiet: true, width: "10%", cell: (one) => (one.state === "issued" ? <Button kind="quiet" isPending={withdrawing.isPending && withdrawing.variables === one.id} onPress={() => withdrawing.mutate(one.id)}>{words("withdraw")}</Button> : null) },
            ]} />
          )}
        </Reading>
      </Sheet>
    </>
  );
}

const TONES = { issued: "open", enrolled: "running", granted: "done", expired: "ended", withdrawn: "ended" } as const;
/** Milliseconds. */
const ASK_AGAIN = 4000;
