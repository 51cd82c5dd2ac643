import { useMutation } from "@tanstack/react-query";
import { Button } from "../../design/button.tsx";
import { ask } from "../../node/client.ts";
import { Failed } from "../../node/reading.tsx";
import { saveFile } from "../../node/save-file.ts";
import { formatNumberText, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import look from "./reports.module.css";

/** A document beside an act: saved to the reader's disk, never shown as a page; its digest is what the act names. */
export function DocumentLink({ document, name }: { readonly document: { readonly digest: string; readonly bytes: number; readonly mediaType: string; readonly held: boolean }; readonly name: string }) {
  const words = useWords("reports");
  const common = useWords("common");
  const reader = useReader();
  const fetching = useMutation({ mutationFn: async () => saveFile(await ask.documents.get({ digest: document.digest, mediaType: document.mediaType, name })) });
  return (
    <span className={look.line}>
      {document.held ? <Button kind="quiet" isPending={fetching.isPending} onPress={() => fetching.mutate()}>{words("document.save", { name })}</Button> : <span className={look.soft}>{words("document.notHeld")}</span>}
      <small className={look.soft}><bdi title={document.mediaType}>{formatOf(document.mediaType)}</bdi>{common("comma")}{words("document.size", { size: `\u2068${formatNumberText(reader, Math.max(1, Math.round(document.bytes / 1024)))}\u2069` })}</small>
      <bdi dir="ltr" className={look.digest} title={document.digest}>{document.digest.slice(0, 16)}…</bdi>
      {fetching.isError && <Failed error={fetching.error} />}
    </span>
  );
}

/** A media type by the short name that people know it by: "PDF", "CSV", "JSON"; one that has no such name stands as it is. */
function formatOf(mediaType: string): string {
  const subtype = mediaType.split("/").at(-1)!;
  return /^[a-z]{2,5}$/.test(subtype) && subtype !== "plain" ? subtype.toUpperCase() : mediaType;
}
