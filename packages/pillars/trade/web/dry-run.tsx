import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@mithaq/web/design/button.tsx";
import { Check } from "@mithaq/web/design/check.tsx";
import { Ledger } from "@mithaq/web/design/ledger.tsx";
import { Notice } from "@mithaq/web/design/notice.tsx";
import { Sheet } from "@mithaq/web/design/sheet.tsx";
import { useTell } from "@mithaq/web/design/tell.tsx";
import { places } from "@mithaq/web/frame/places.ts";
import { useGo } from "@mithaq/web/frame/to.tsx";
import { ask } from "@mithaq/web/node/client.ts";
import { Failed } from "@mithaq/web/node/reading.tsx";
import { may, useSession } from "@mithaq/web/node/session.ts";
import { Num } from "@mithaq/web/reader/reader.tsx";
import { useSigning } from "@mithaq/web/signing/signing-provider.tsx";
import { useWords } from "@mithaq/web/words/words.tsx";
import type { ReadForScreen } from "../read-for-screen.ts";
import type { ListedDataset } from "./ask-trade.ts";
import look from "./trade.module.css";

/** What the file holds, and every row that cannot be used with what was expected and found there. Bad rows are left out only when a person has said so. */
export function DryRun({ read, onPut }: { readonly read: ReadForScreen; readonly onPut: () => void }) {
  const words = useWords("trade");
  const { officer } = useSession();
  const sign = useSigning();
  const tell = useTell();
  const go = useGo();
  const [without, setWithout] = useState(false);
  const allowed = may(officer, "trade.dataset.submit");
  const putting = useMutation({
    mutationFn: async () => {
      const { sample, ...dataset } = read.dataset as unknown as ListedDataset["dataset"] & { readonly sample: boolean };
      const reference = await ask.documents.put({ file: new File([read.document!], "figures.json", { type: "application/json" }) });
      const content = { title: { en: dataset.name }, claims: read.claims, rows: read.rows, dataset, plane: "shared", pillar: "trade", sample };
      return sign({ title: words("putTitle"), content: { kind: "trade.dataset", verb: "submit", objects: [["new", null]], content: content, texts: null, document: null, note: "" }, document: reference, show: <p>{words("readCounts", { read: read.read, claims: read.claims, rows: read.rows })}</p> });
    },
    onSuccess: (signed) => {
      if (signed === null) return;
      tell({ text: words("put"), tone: "done" });
      onPut();
      go(places.pillar("trade"));
    },
  });
  return (
    <Sheet title={words("dryRunTitle")} note={words("readCounts", { read: read.read, claims: read.claims, rows: read.rows })}>
      {read.problemCount === 0 ? <Notice tone="done" said title={words("noProblems")} /> : <Notice tone="warning" title={words("problems", { count: read.problemCount })}>{words(read.document === null ? "problemsAll" : "problemsNext")}</Notice>}
      {read.problems.length > 0 && (
        <Ledger caption={words("problems", { count: read.problemCount })} rows={read.problems} keyOf={(one) => `${one.row}/${one.field}/${one.found}`} columns={[
          { id: "row", head: words("row"), align: "end", width: "6rem", cell: (one) => (one.row === 0 ? words("wholeFile") : <Num value={one.row} />) },
          { id: "field", head: words("field"), cell: (one) => <bdi dir="ltr">{one.field}</bdi> },
          { id: "expected", head: words("expected"), cell: (one) => <span lang="en" dir="ltr">{one.expected}</span> },
          { id: "found", head: words("found"), cell: (one) => <bdi>{one.found}</bdi> },
        ]} />
      )}
      {putting.isError && <Failed error={putting.error} retry={() => putting.mutate()} />}
      {read.document !== null && read.problemCount > 0 && <Check checked={without} onChange={setWithout}>{words("withoutBad", { count: read.problemCount })}</Check>}
      {read.document !== null && <p className={look.actions}><Button kind="primary" isDisabled={!allowed || (read.problemCount > 0 && !without)} isPending={putting.isPending} onPress={() => putting.mutate()}>{words("putBefore")}</Button>{!allowed && <span className={look.soft}>{words("notCovered")}</span>}</p>}
    </Sheet>
  );
}
