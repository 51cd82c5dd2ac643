import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { FileDrop } from "../../design/file-drop.tsx";
import { Notice } from "../../design/notice.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { ask } from "../../node/client.ts";
import { Failed } from "../../node/reading.tsx";
import { useSession } from "../../node/session.ts";
import { PartyName } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { ImportedPouch } from "./answers.ts";
import { mayCarry } from "./may-carry.ts";
import look from "./original.module.css";

/** Takes a pouch in, by dropping it, and says what it brought. A pouch is checked like everything from the network; one that was taken in before changes nothing. */
export function PouchIn() {
  const words = useWords("original");
  const { officer } = useSession();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const take = useMutation({
    mutationFn: (pouch: File) => ask.pouch.import({ pouch }),
    onSuccess: async () => {
      setFile(null);
      await queries.invalidateQueries({ refetchType: "active" });
    },
  });
  const allowed = mayCarry(officer);
  return (
    <Sheet title={words("pouch.in")} note={words("pouch.inSays")}>
      <FileDrop label={words("pouch.file")} file={file} onChange={setFile} accept={[".zip"]} most={512 * 1024 * 1024} />
      <div><Button kind="primary" onPress={() => file !== null && take.mutate(file)} isPending={take.isPending} isDisabled={!allowed || file === null}>{words("pouch.take")}</Button></div>
      {!allowed && <p>{words("pouch.noMandate")}</p>}
      {take.isError && <Failed error={take.error} />}
      {take.isSuccess && <Brought brought={take.data} />}
    </Sheet>
  );
}

function Brought({ brought }: { readonly brought: ImportedPouch }) {
  const words = useWords("original");
  return (
    <Notice tone="done" said title={words.rich(brought.changed ? "pouch.brought" : "pouch.nothingNew", { party: () => <PartyName origin={brought.from} /> })}>
      <ul className={look.plain}>
        {brought.logs.map((log) => <li key={log.origin}><PartyName origin={log.origin} />: {words("pouch.log", { count: log.after - log.before, judged: log.judged })}{log.waiting !== null && <><br /><span lang="en" dir="ltr">{log.waiting}</span></>}</li>)}
      </ul>
      <p>{words("pouch.documents", { count: brought.payloads })}</p>
    </Notice>
  );
}
