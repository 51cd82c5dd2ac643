import { useQuery } from "@tanstack/react-query";
import { decodeBase64, decodeUtf8 } from "@mithaq/ledger";
import { Notice } from "../../design/notice.tsx";
import { Failed } from "../../node/reading.tsx";
import { BrickLoading } from "../../design/brick-loading.tsx";
import { IntentText } from "../../signing/intent-text.tsx";
import { readSignedDocument, type Ready } from "../../signing/signing.ts";
import { ContentText } from "../../signing/content-text.tsx";
import { useWords } from "../../words/words.tsx";
import type { WholeAct } from "./answers.ts";

type Reference = Parameters<typeof readSignedDocument>[0];

/** What an act says, as it was shown to the officer who signed it, with the document that lies beside the log, checked by its digest in this browser. */
export function Said({ act }: { readonly act: WholeAct }) {
  const words = useWords("original");
  const common = useWords("common");
  const payload = (act.act?.["payload"] ?? null) as Reference | null;
  const document = useQuery({ queryKey: ["document-of-act", payload?.digest], enabled: payload !== null, staleTime: Infinity, retry: false, queryFn: () => readSignedDocument(payload!) });
  if (act.kind === "malformed") return <Notice tone="warning" title={words("malformed")}>{words("malformedSays")}</Notice>;
  if (act.kind === "charter") return <ContentText value={JSON.parse(decodeUtf8(decodeBase64(act.entry, "entry"), "entry")) as never} />;
  return (
    <>
      {payload !== null && document.isPending && <BrickLoading label={common("state.loading")} />}
      {document.isError && <Failed error={document.error} />}
      <IntentText intent={act.act as unknown as Ready["intent"]} document={document.data ?? null} />
    </>
  );
}
