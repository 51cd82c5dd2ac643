import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@mithaq/web/design/button.tsx";
import { Choice } from "@mithaq/web/design/choice.tsx";
import { Sheet } from "@mithaq/web/design/sheet.tsx";
import { useTell } from "@mithaq/web/design/tell.tsx";
import { places } from "@mithaq/web/frame/places.ts";
import { useGo } from "@mithaq/web/frame/to.tsx";
import { ask, node } from "@mithaq/web/node/client.ts";
import { Failed } from "@mithaq/web/node/reading.tsx";
import { may, useSession } from "@mithaq/web/node/session.ts";
import { textOf, useParties, useReader } from "@mithaq/web/reader/reader.tsx";
import { useSigning } from "@mithaq/web/signing/signing-provider.tsx";
import { useWords } from "@mithaq/web/words/words.tsx";
import type { TradeParameters } from "../engine/index.ts";
import { trade } from "./ask-trade.ts";
import { RESULT_TITLE } from "../result-title.ts";
import look from "./trade.module.css";

/** Publishes what is shown as computed evidence: its document carries the input, the parameters and the output, and the other party's node runs the same engine on it. */
export function Publish({ parameters, ready }: { readonly parameters: TradeParameters; readonly ready: boolean }) {
  const words = useWords("trade");
  const reader = useReader();
  const { officer, party, day } = useSession();
  const parties = useParties();
  const sign = useSigning();
  const tell = useTell();
  const go = useGo();
  const [parent, setParent] = useState("");
  const subjects = useQuery(node.reports.subjects.queryOptions({ input: { limit: 100 } }));
  const allowed = may(officer, "evidence.submit");
  const publishing = useMutation({
    mutationFn: async () => {
      const { document, digests, sample } = await trade.compute(parameters);
      const reference = await ask.documents.put({ file: new File([document], "trade.json", { type: "application/json" }) });
      const own = parties.find((one) => one.origin === party.origin);
      const content = { title: RESULT_TITLE, kind: "computed", custodian: own?.name ?? { en: party.origin }, date: day, languages: [], computed: digests, plane: "shared", pillar: "trade", sample, ...(parent === "" ? {} : { parent }) };
      return sign({ title: words("publishTitle"), content: { kind: "evidence", verb: "submit", objects: [["new", null]], content: content as never, texts: null, document: null, note: "" }, document: reference, show: <p>{words("publishShows", { output: digests.output.slice(0, 16) })}</p> });
    },
    onSuccess: (signed) => {
      if (signed === null) return;
      tell({ text: words("published"), tone: "done" });
      if (signed.made !== null) go(places.evidence(signed.made));
    },
  });
  const options = [{ id: "", label: words("noParent") }, ...(subjects.data?.subjects ?? []).filter((one) => one.pillar === "trade" || one.pillar === null).map((one) => ({ id: one.id, label: one.title === null ? one.id : textOf(one.title, reader) }))];
  return (
    <Sheet title={words("publish")} note={words("publishNote")} ruling="plain">
      <div className={look.form}>
        {publishing.isError && <Failed error={publishing.error} retry={() => publishing.mutate()} />}
        <Choice label={words("parent")} description={words("parentNote")} value={parent} onChange={setParent} options={options} />
        <p className={look.actions}><Button kind="primary" isDisabled={!ready || !allowed} isPending={publishing.isPending} onPress={() => publishing.mutate()}>{words("publish")}</Button>{!allowed && <span className={look.soft}>{words("notCovered")}</span>}</p>
      </div>
    </Sheet>
  );
}
