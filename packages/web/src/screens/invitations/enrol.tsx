import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { browserSupportsWebAuthn, startRegistration } from "@simplewebauthn/browser";
import { Button } from "../../design/button.tsx";
import { Definition } from "../../design/definition.tsx";
import { Notice } from "../../design/notice.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { ask, node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { Moment, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { MandateActs } from "../officers/mandate-acts.tsx";
import { MandateScope, MandateTerm } from "../officers/mandate-scope.tsx";
import { RoleTexts } from "../officers/role-texts.tsx";
import { EntryFailed } from "../signIn/entry-failed.tsx";
import look from "./invitations.module.css";

/** What is offered, and the passkey that is made for it on this device. */
export function Enrol({ token }: { readonly token: string }) {
  const words = useWords("invitations");
  const mandate = useWords("officers");
  const signIn = useWords("signIn");
  const queries = useQueryClient();
  const offered = useQuery(node.invitations.open.queryOptions({ input: { token }, staleTime: Infinity }));
  const enrolling = useMutation({
    mutationFn: async () => ask.invitations.enrol({ token, response: await startRegistration({ optionsJSON: await ask.invitations.enrolOptions({ token }) }) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: node.invitations.follow.key() }),
  });
  return (
    <Reading query={offered}>
      {(offer) => (
        <>
          <Sheet title={words("offered")} note={words("offeredNote")}>
            <Definition items={[
              [mandate("party"), <Texts key="party" of={offer.party.name} />],
              [mandate("role"), <RoleTexts key="role" role={offer.role} />],
              [mandate("acts"), <MandateActs key="acts" acts={offer.acts} />],
              [mandate("scope"), <MandateScope key="scope" scope={offer.scope} />],
              [mandate("termName"), <MandateTerm key="term" from={offer.from} to={offer.to} />],
              [words("until"), <Moment key="until" at={offer.expiresAt} />],
            ]} />
          </Sheet>
          <Sheet title={words("make")}>
            {browserSupportsWebAuthn() ? (
              <>
                <p>{words("makeNote")}</p>
                <p className={look.row}><Button kind="primary" isPending={enrolling.isPending || enrolling.isSuccess} onPress={() => enrolling.mutate()}>{words(enrolling.isPending ? "making" : "makeNow")}</Button></p>
              </>
            ) : <Notice tone="warning" title={signIn("fault.unsupported")}>{signIn("faultNext.unsupported")}</Notice>}
            {enrolling.isError && <EntryFailed error={enrolling.error} making />}
          </Sheet>
        </>
      )}
    </Reading>
  );
}
