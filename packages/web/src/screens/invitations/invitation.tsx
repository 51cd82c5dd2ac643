import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { Notice } from "../../design/notice.tsx";
import { Screen } from "../../design/screen.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useSession } from "../../node/session.ts";
import { textOf, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { AfterEnrolment } from "./after-enrolment.tsx";
import { Enrol } from "./enrol.tsx";

/** The invited officer's page: what is offered, the passkey, its fingerprint, and the wait for the grant. The token stands in the address's fragment, so that a reload goes on where it was. */
export default function Invitation() {
  const words = useWords("invitations");
  const reader = useReader();
  const { party, title } = useSession();
  const token = useLocation().hash;
  const known = /^[A-Za-z0-9_-]{43}$/.test(token);
  const state = useQuery(node.invitations.follow.queryOptions({ input: { token }, enabled: known, staleTime: 0, refetchInterval: (query) => (query.state.data?.state === "enrolled" ? ASK_AGAIN : false) }));
  const unusable = <Notice tone="warning" title={words("unusable")}>{words("unusableNext")}</Notice>;
  return (
    <Screen title={words("yours")} lead={words("yoursLead", { party: textOf(party.name, reader), programme: textOf(title, reader) })}>
      {!known || isUnknown(state.error) ? unusable : (
        <Reading query={state}>
          {({ state: now, fingerprint }) => {
            if (now === "issued") return <Enrol token={token} />;
            if ((now === "enrolled" || now === "granted") && fingerprint !== null) return <AfterEnrolment granted={now === "granted"} fingerprint={fingerprint} />;
            return unusable;
          }}
        </Reading>
      )}
    </Screen>
  );
}

function isUnknown(error: unknown): boolean {
  return (error as { readonly status?: number } | null)?.status === 404;
}

/** Milliseconds. */
const ASK_AGAIN = 2000;
