import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Margin, MarginDates, MarginItem } from "../../design/margin.tsx";
import { Notice } from "../../design/notice.tsx";
import { Provenance } from "../../design/provenance.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { useTell } from "../../design/tell.tsx";
import { places } from "../../frame/places.ts";
import { To, useObjectId } from "../../frame/to.tsx";
import { ask, node } from "../../node/client.ts";
import { useKeptText } from "../../node/kept-text.ts";
import { Failed, Reading } from "../../node/reading.tsx";
import { may, useSession } from "../../node/session.ts";
import { Texts, type PerLanguage } from "../../reader/reader.tsx";
import { Remarks } from "../../remarks/remarks.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { isBlank, TextsField, trimTexts } from "../drafts/editor/texts-field.tsx";
import { Piece } from "./evidence-pieces.tsx";
import look from "./reports.module.css";

type Answer = Awaited<ReturnType<typeof ask.reports.evidence.one>>;

/** One piece of evidence: what it is, who keeps it, what the other side said of it, and the reports that rest on it. */
export default function OneEvidence() {
  const id = useObjectId();
  const words = useWords("reports");
  const record = useWords("record");
  const query = useQuery(node.reports.evidence.one.queryOptions({ input: { id } }));
  const evidence = query.data?.evidence;
  return (
    <Screen above={<To place="evidence">{record("kinds.evidence")}</To>} title={evidence === undefined ? record("kind.evidence") : <Texts of={evidence.title} />} lead={words("evidence.lead")}
      margin={evidence !== undefined && <Margin><MarginDates on={evidence.date} term={words("evidence.dated")} /><MarginItem term={words("evidence.custodian")}><Texts of={evidence.custodian} /></MarginItem><Provenance acts={[{ act: evidence.act, party: evidence.submitter, at: evidence.at, what: record("verbs.submit") }, ...evidence.admitted.map((one) => ({ act: one.id, party: one.party, at: one.at, what: record("verbs.admit") })), ...evidence.challenged.map((one) => ({ act: one.id, party: one.party, at: one.at, what: record("verbs.challenge") }))]} /></Margin>}>
      <Reading query={query}>
        {(answer) => (
          <>
            <Sheet><Piece piece={answer} linked={false} /></Sheet>
            <EvidenceDeeds answer={answer} />
            <Sheet title={words("evidence.reports")} ruling="plain">
              {answer.parent !== null && <p>{words("about")}: <To place={places.object(answer.parent.kind, answer.parent.id)}>{answer.parent.title === null ? record(`kind.${answer.parent.kind as "commitment"}`) : <Texts of={answer.parent.title} />}</To></p>}
              {answer.reports.length === 0 ? <p className={look.soft}>{words("evidence.noReports")}</p> : <ul>{answer.reports.map((one) => <li key={one.id}><To place={places.report(one.id)}>{one.about?.title == null ? record("kind.report") : <Texts of={one.about.title} />}</To></li>)}</ul>}
            </Sheet>
            <Remarks about={id} />
          </>
        )}
      </Reading>
    </Screen>
  );
}

function EvidenceDeeds({ answer: { evidence } }: { readonly answer: Answer }) {
  const words = useWords("reports");
  const common = useWords("common");
  const { officer, party } = useSession();
  const sign = useSigning();
  const tell = useTell();
  const [doing, setDoing] = useState<"challenge" | "retract" | null>(null);
  const [text, setText, forget] = useKeptText<PerLanguage>(`evidence/${evidence.id}/words`, {});
  const [tried, setTried] = useState(false);
  const computing = useMutation({ mutationFn: () => ask.reports.evidence.recompute({ id: evidence.id }) });
  if (evidence.life === "withdrawn") return null;
  const ours = evidence.submitter === party.origin;
  const can = (verb: string) => officer !== null && may(officer, `evidence.${verb}`);
  const act = async (verb: string, content: object) => {
    const done = await sign({ title: words(`evidenceDeed.${verb as "admit"}`), content: { kind: "evidence", verb, objects: [[evidence.id, null]], content: content as never, texts: null, document: null, note: "" } });
    if (done !== null) tell({ text: words("signed"), tone: "done" });
    return done !== null;
  };
  const send = async () => {
    setTried(true);
    if (isBlank(text) || doing === null) return;
    if (await act(doing, doing === "challenge" ? { version: evidence.act, reasons: trimTexts(text) } : { reason: trimTexts(text) })) {
      forget();
      setDoing(null);
    }
  };
  const found = computing.data;
  return (
    <Sheet title={words("next.title")} note={ours ? words("evidence.ours") : words("evidence.theirs")}>
      <div className={look.form}>
        {computing.isError && <Failed error={computing.error} />}
        {found !== undefined && (
          <Notice tone={found.same ? "done" : "warning"} title={words(found.same ? "computed.same" : "computed.differs")} actions={<Button kind="primary" isDisabled={!can("recompute")} onPress={() => void act("recompute", { version: found.version, engine: found.engine, engineVersion: found.engineVersion, output: found.output })}>{words("evidenceDeed.recompute")}</Button>}>
            <p>{words("computed.here")} <bdi dir="ltr" className={look.digest}>{found.output}</bdi></p><p>{words("computed.claimed")} <bdi dir="ltr" className={look.digest}>{found.claimed}</bdi></p>
          </Notice>
        )}
        {doing === null ? (
          <p className={look.actions}>
            {!ours && evidence.computed !== null && <Button kind="primary" isPending={computing.isPending} onPress={() => computing.mutate()}>{words("computed.do")}</Button>}
            {!ours && <Button kind={evidence.computed === null ? "primary" : "plain"} isDisabled={!can("admit")} onPress={() => void act("admit", { version: evidence.act })}>{words("evidenceDeed.admit")}</Button>}
            {!ours && <Button isDisabled={!can("challenge")} onPress={() => setDoing("challenge")}>{words("evidenceDeed.challenge")}</Button>}
            {ours && <Button kind="danger" isDisabled={!can("retract")} onPress={() => setDoing("retract")}>{words("evidenceDeed.retract")}</Button>}
            {!(ours ? can("retract") : can("admit")) && <span className={look.soft}>{words("next.notCovered")}</span>}
          </p>
        ) : (
          <form className={look.form} onSubmit={(event) => { event.preventDefault(); void send(); }}>
            <TextsField label={words(doing === "challenge" ? "evidence.why" : "evidence.whyWithdraw")} required value={text} onChange={setText} most={4000} error={tried && isBlank(text) ? words("missing.text") : undefined} />
            <p className={look.actions}><Button kind="primary" type="submit">{words("toSign")}</Button><Button kind="quiet" onPress={() => setDoing(null)}>{common("do.cancel")}</Button></p>
          </form>
        )}
      </div>
    </Sheet>
  );
}
