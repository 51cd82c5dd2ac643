import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Check } from "../../design/check.tsx";
import { Definition } from "../../design/definition.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { tell } from "../../design/tell.tsx";
import { ask, node } from "../../node/client.ts";
import { Failed } from "../../node/reading.tsx";
import { Texts, textOf, useReader } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { MandateActs } from "../officers/mandate-acts.tsx";
import { MandateScope, MandateTerm } from "../officers/mandate-scope.tsx";
import { Fingerprint } from "./fingerprint.tsx";
import look from "./invitations.module.css";

export type Invitation = Awaited<ReturnType<typeof ask.invitations.list>>[number];

/** An officer has enrolled: the fingerprint is compared by voice, then the head grants by signing, or withdraws. */
export function ToGrant({ invitation }: { readonly invitation: Invitation }) {
  const words = useWords("invitations");
  const reader = useReader();
  const sign = useSigning();
  const queries = useQueryClient();
  const [same, setSame] = useState(false);
  const withdrawing = useMutation({ mutationFn: () => ask.invitations.withdraw({ id: invitation.id }), onSuccess: () => queries.invalidateQueries({ queryKey: node.invitations.key() }) });
  const grant = async () => {
    if (invitation.grant === null) return;
    const done = await sign({ title: words("grantTitle", { role: textOf(invitation.role, reader) }), content: invitation.grant, show: <Offered invitation={invitation} /> });
    if (done === null) return;
    tell({ text: words("granted"), tone: "done" });
    await queries.invalidateQueries({ queryKey: node.invitations.key() });
  };
  return (
    <Sheet title={<Texts of={invitation.role} />} note={words("enrolledNote")}>
      <Offered invitation={invitation} />
      <Check checked={same} onChange={setSame}>{words("same")}</Check>
      {withdrawing.isError && <Failed error={withdrawing.error} />}
      <p className={look.row}>
        <Button kind="primary" isDisabled={!same} onPress={() => void grant()}>{words("grant")}</Button>
        <Button kind="danger" isPending={withdrawing.isPending} onPress={() => withdrawing.mutate()}>{words("differs")}</Button>
      </p>
    </Sheet>
  );
}

/** What is granted, in words, and to which passkey; on the signing sheet as well. */
function Offered({ invitation: { acts, scope, from, to, fingerprint } }: { readonly invitation: Invitation }) {
  const words = useWords("invitations");
  const mandate = useWords("officers");
  return (
    <>
      <Definition items={[[mandate("acts"), <MandateActs key="acts" acts={acts} />], [mandate("scope"), <MandateScope key="scope" scope={scope} />], [mandate("termName"), <MandateTerm key="term" from={from} to={to} />]]} />
      {fingerprint !== null && <Fingerprint of={fingerprint} label={words("fingerprint")} />}
    </>
  );
}
