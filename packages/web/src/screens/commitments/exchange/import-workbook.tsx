import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FileDrop } from "../../../design/file-drop.tsx";
import { Ledger } from "../../../design/ledger.tsx";
import { Notice } from "../../../design/notice.tsx";
import { Screen } from "../../../design/screen.tsx";
import { Sheet } from "../../../design/sheet.tsx";
import { useTell } from "../../../design/tell.tsx";
import { places } from "../../../frame/places.ts";
import { To } from "../../../frame/to.tsx";
import { ask } from "../../../node/client.ts";
import { Failed } from "../../../node/reading.tsx";
import { ContentText } from "../../../signing/content-text.tsx";
import { useSigning } from "../../../signing/signing-provider.tsx";
import { Texts, type PerLanguage } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { actOf } from "../../../assent/act-content.ts";
import { MandatedButton } from "../../../assent/mandated-button.tsx";
import look from "../one/one.module.css";

type Checked = Awaited<ReturnType<typeof ask.exchange.matrix.check>>;
type Change = Checked["changes"][number];

/** A changed workbook, read back: what it says otherwise than the record, every problem at its cell. Each change becomes a proposal only when an officer signs it. */
export default function ImportWorkbook() {
  const words = useWords("commitments");
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({ mutationFn: (workbook: File) => ask.exchange.matrix.check({ workbook }) });
  const choose = (next: File | null) => {
    setFile(next);
    check.reset();
    if (next !== null) check.mutate(next);
  };
  return (
    <Screen title={words("exchange.import")} lead={words("exchange.importLead")} above={<To place={places.commitments}>{words("title")}</To>}>
      <Sheet><FileDrop label={words("exchange.workbook")} description={words("exchange.workbookHelp")} file={file} onChange={choose} accept={[".xlsx"]} most={16_000_000} /></Sheet>
      {check.isPending && <Notice tone="plain" title={words("exchange.checking")} />}
      {check.isError && <Failed error={check.error} retry={() => file !== null && check.mutate(file)} />}
      {check.data !== undefined && <Found checked={check.data} />}
    </Screen>
  );
}

function Found({ checked }: { readonly checked: Checked }) {
  const words = useWords("commitments");
  const [done, setDone] = useState<readonly Change[]>([]);
  return (
    <>
      {checked.problems.length > 0 && (
        <Sheet title={words("exchange.problems", { count: checked.problems.length })} note={words("exchange.problemsNote")}>
          <Ledger caption={words("exchange.problems", { count: checked.problems.length })} rows={checked.problems} keyOf={(one) => `${one.sheet} ${one.cell} ${one.expected}`} columns={[
            { id: "cell", head: words("exchange.cell"), cell: (one) => <bdi dir="ltr">{one.cell}</bdi> }, { id: "found", head: words("exchange.found"), cell: (one) => <bdi>{one.found}</bdi> }, { id: "said", head: words("exchange.problem"), cell: (one) => <span lang="en" dir="ltr">{one.said} {one.remedy}</span> },
          ]} />
        </Sheet>
      )}
      <Sheet title={words("exchange.changes", { count: checked.changes.length })} note={words("exchange.rows", { count: checked.rows })}>
        {checked.changes.length === 0 ? <p className={look.soft}>{words("exchange.same")}</p> : <ul className={look.plain}>{checked.changes.map((change) => <li key={`${change.sheet} ${change.row}`}><ChangeCard change={change} done={done.includes(change)} onDone={() => setDone((now) => [...now, change])} /></li>)}</ul>}
      </Sheet>
    </>
  );
}

function ChangeCard({ change, done, onDone }: { readonly change: Change; readonly done: boolean; readonly onDone: () => void }) {
  const words = useWords("commitments");
  const signing = useWords("signing");
  const sign = useSigning();
  const tell = useTell();
  const title = change.content["title"] as PerLanguage | undefined;
  const nameOf = (member: string) => (!member.includes(".") && signing.has(`fields.${member}` as never) ? signing(`fields.${member}` as never) : member);
  const propose = async () => {
    const signed = await sign({ title: words(change.object === null ? "edit.new" : "edit.change"), content: actOf("commitment", "propose", change.content, [[change.object ?? "new", change.base]]) });
    if (signed === null) return;
    onDone();
    tell({ text: words("proposed"), tone: "done" });
  };
  return (
    <article className={look.form}>
      <h3 className={look.line}>{change.object === null ? words("exchange.newRow") : <To place={places.commitment(change.object)}>{title === undefined ? words("one.title") : <Texts of={title} />}</To>} <small className={look.soft}>{words("exchange.row", { row: change.row })}</small></h3>
      <Ledger caption={words("edit.willChange")} rows={change.members} keyOf={(one) => one.member} columns={[
        { id: "member", head: words("exchange.column"), cell: (one) => <span>{nameOf(one.member)} <bdi dir="ltr" className={look.soft}>{one.cell}</bdi></span> },
        { id: "before", head: words("assent.was"), cell: (one) => <ContentText value={one.before} /> }, { id: "after", head: words("assent.is"), cell: (one) => <ContentText value={one.after} /> },
      ]} />
      <div className={look.acts}>{done ? <Notice tone="done" title={words("proposed")} /> : <MandatedButton act="commitment.propose" onPress={() => void propose()}>{words("toSign")}</MandatedButton>}</div>
    </article>
  );
}
