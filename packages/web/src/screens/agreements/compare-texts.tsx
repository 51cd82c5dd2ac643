import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { Notice } from "../../design/notice.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { AgreementRead, AlignedText, ProposalRead } from "./answers.ts";
import { ClauseColumns } from "./clause-columns.tsx";
import { languagesShown, rowsOf } from "./clause-rows.ts";
import { ContentChanges } from "./content-changes.tsx";

export interface CompareTextsProps {
  readonly agreement: AgreementRead;
  /** The proposal that is read. */
  readonly proposal: ProposalRead;
  /** The proposal of the version that it builds on; undefined for a first text. */
  readonly before: ProposalRead | undefined;
  /** Called when every change has been laid open: what may then be assented to. */
  readonly onShown?: (() => void) | undefined;
}

/** A proposal beside the text that it builds on: title, terms and every clause that changes, in every authentic language; clauses that stay are counted. Of a first text, all of it. */
export function CompareTexts({ agreement, proposal, before, onShown }: CompareTextsProps) {
  const query = useQuery(node.agreements.text.queryOptions({ input: { id: agreement.id, version: proposal.id, ...(before === undefined ? {} : { against: before.seal ?? before.id }) }, staleTime: 5 * 60_000 }));
  return <Reading query={query}>{({ text, against }) => <Compared agreement={agreement} proposal={proposal} before={before} text={text} against={against} onShown={onShown} />}</Reading>;
}

function Compared({ agreement, proposal, before, text, against, onShown }: CompareTextsProps & { readonly text: AlignedText; readonly against: AlignedText | null }) {
  const words = useWords("agreements");
  const { language } = useReader();
  const rows = useMemo(() => rowsOf(text, against), [text, against]);
  const shown = against === null ? rows : rows.filter((row) => row.state !== "same" || row.moved);
  const complete = text.held && (against === null || against.held);
  useEffect(() => {
    if (complete || text.digest === null) onShown?.();
  }, [complete, text.digest, onShown]);
  return (
    <>
      <ContentChanges before={before?.content ?? null} after={proposal.content ?? {}} />
      {!complete && <Notice tone="warning" title={words(text.digest === null ? "text.noDocument" : "text.notHere")}>{text.digest !== null && words("compare.notHere")}</Notice>}
      {complete && against !== null && <p>{words("compare.count", { changed: shown.length, same: rows.length - shown.length })}</p>}
      {complete && shown.length > 0 && (
        <ClauseColumns rows={shown} languages={languagesShown([...new Set([language, ...text.languages])].filter((one) => text.languages.includes(one)).join(","), text.languages, language)} authentic={text.languages} prevailing={null} binding={agreement.binding} compared={against !== null} />
      )}
    </>
  );
}
