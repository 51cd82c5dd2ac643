import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alternat } from "../design/alternat.tsx";
import { BrickLoading } from "../design/brick-loading.tsx";
import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";
import { Notice } from "../design/notice.tsx";
import { ask } from "../node/client.ts";
import { Failed } from "../node/reading.tsx";
import { useSession } from "../node/session.ts";
import { Texts } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import { IntentText } from "./intent-text.tsx";
import { askHand, checkChallenge, NotTheSame, readSignedDocument, type Ready } from "./signing.ts";
import type { Signed, SigningRequest } from "./signing-provider.tsx";
import look from "./sign-sheet.module.css";

/** The signing sheet: what the node formed, checked in this browser against the hash that the hand signs; then the hand; then the record. Nothing is appended before the hand has signed. */
export default function SignSheet({ request: { title, show, ...input }, settle }: { readonly request: SigningRequest; readonly settle: (signed: Signed | null) => void }) {
  const words = useWords("signing");
  const common = useWords("common");
  const { officer, party, demonstration } = useSession();
  const queries = useQueryClient();
  const prepared = useQuery({
    queryKey: ["signing", input], staleTime: Infinity, gcTime: 0, retry: false,
    queryFn: async () => {
      const ready = await ask.acting.prepare(input);
      await checkChallenge(ready);
      return { ready, document: ready.document === null ? null : await readSignedDocument(ready.document) };
    },
  });
  const signing = useMutation({
    mutationFn: async (ready: Ready) => {
      const hand = await askHand(ready);
      const appended = await ask.acting.submit({ intent: ready.intent, hand, ...(input.draft === undefined ? {} : { draft: input.draft }) });
      return { id: appended.id, ...objectsOf(ready) };
    },
    onSuccess: async (signed) => {
      settle(signed);
      await queries.invalidateQueries({ refetchType: "active" });
    },
  });
  return (
    <Dialog open title={title} onClose={() => settle(null)} firm width="wide">
      <Alternat assented={[]} notes={{ [party.origin]: words("ownSide") }} />
      {demonstration && <Notice tone="plain" title={words("demonstration")} />}
      {prepared.isError && (prepared.error instanceof NotTheSame ? <Notice tone="warning" title={words("notTheSame")}>{words("notTheSameNext")}</Notice> : <Failed error={prepared.error} retry={() => void prepared.refetch()} />)}
      {prepared.isPending && <BrickLoading label={words("preparing")} />}
      {prepared.data !== undefined && (
        <>
          {show}
          <IntentText intent={prepared.data.ready.intent} document={prepared.data.document} />
          <p className={look.hash}>{words("hash")} <code dir="ltr">{prepared.data.ready.hash}</code></p>
          {signing.isError && (isDeclined(signing.error) ? <Notice tone="plain" title={words("declined")} /> : <Failed error={signing.error} />)}
        </>
      )}
      <footer className={look.foot}>
        <p>{officer !== null && <><Texts of={officer.role} /> · <Texts of={party.name} /></>}</p>
        <Button kind="quiet" onPress={() => settle(null)} isDisabled={signing.isPending}>{common("do.cancel")}</Button>
        <Button kind="primary" isDisabled={prepared.data === undefined || signing.isPending} onPress={() => prepared.data !== undefined && signing.mutate(prepared.data.ready)}>
          {signing.isPending ? words("signing") : words(prepared.data?.ready.sign.type === "passkey" ? "signByPasskey" : "signAs")}
        </Button>
      </footer>
    </Dialog>
  );
}

/** The officer put the authenticator's question aside, or its time ran out. */
function isDeclined(error: unknown): boolean {
  return error instanceof Error && (error.name === "NotAllowedError" || error.name === "AbortError");
}

function objectsOf({ intent }: Ready): Pick<Signed, "objects" | "made"> {
  const made = `${intent.origin}/${intent.nonce}`;
  const objects = intent.objects.map(([object]) => object);
  return { objects, made: objects.includes(made) ? made : null };
}
