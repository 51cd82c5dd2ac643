import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Notice } from "../../../design/notice.tsx";
import { Screen } from "../../../design/screen.tsx";
import { useFilters } from "../../../frame/filters.ts";
import { places } from "../../../frame/places.ts";
import { To, useObjectId } from "../../../frame/to.tsx";
import { ask, node } from "../../../node/client.ts";
import { Reading } from "../../../node/reading.tsx";
import { Texts } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import type { Whole } from "../answers.ts";
import { EditText } from "./edit-text.tsx";
import { editingOf, type Editing } from "./editing.ts";
import { rebase, type Rebased } from "./rebase.ts";

/** An amendment, a correction or a counter-proposal is written: from the newest agreed text, or from the other party's proposal (`from`), always to be agreed on the newest version. */
export default function AmendAgreement() {
  const id = useObjectId();
  const words = useWords("agreements");
  const [{ from, as }] = useFilters({ from: "", as: "" });
  const query = useQuery(node.agreements.one.queryOptions({ input: { id } }));
  const what = as === "correction" ? "correction" : from === "" ? "amend" : "counter";
  return (
    <Screen
      title={words(`edit.${what}`)} lead={words(`edit.${what}Lead`)} width="wide"
      above={<><To place={places.agreements}>{words("title")}</To> › <To place={places.agreement(id)}>{query.data === undefined ? words("one.title") : <Texts of={query.data.agreement.title} />}</To></>}
    >
      <Reading query={query}>{(whole) => <FromText key={from} whole={whole} from={from} what={what} />}</Reading>
    </Screen>
  );
}

function FromText({ whole, from, what }: { readonly whole: Whole; readonly from: string; readonly what: string }) {
  const words = useWords("agreements");
  const { agreement, proposals } = whole;
  const newest = proposals.find((one) => one.seal !== null && one.seal === agreement.texts.at(-1)?.seal);
  const [round, setRound] = useState(0);
  const source = proposals.find((one) => one.id === from) ?? newest ?? proposals.find((one) => one.state === "standing");
  const text = useQuery(node.agreements.text.queryOptions({ input: { id: agreement.id, version: source?.seal ?? source?.id ?? agreement.act, ...(newest === undefined || newest === source ? {} : { against: newest.seal! }) }, staleTime: Infinity }));
  if (source === undefined) return <Notice tone="warning" title={words("edit.nothing")} />;
  return (
    <Reading query={text}>
      {({ text: read, against }) => (!read.held ? <Notice tone="warning" title={words("text.notHere")}>{words("text.notHereNext")}</Notice> : (
        <EditText key={round} keptAt={`agreement/${what}/${agreement.id}/${from}`} start={editingOf(source, read, newest?.seal ?? null)} object={agreement.id} before={newest === undefined ? null : { content: newest.content ?? {}, text: against ?? read }} binding={agreement.binding} newest={newest?.seal ?? null} onRebase={(editing) => joinWithNewest(whole, editing)} onStartAnew={() => setRound(round + 1)} />
      ))}
    </Reading>
  );
}

/** Joins what is written with the newest version, from the version that it was built on. A first text that was agreed meanwhile has nothing below it: then all of it is the officer's own to compare. */
async function joinWithNewest({ agreement, proposals }: Whole, editing: Editing): Promise<Rebased> {
  const newest = agreement.texts.at(-1)!.seal;
  const contentOf = (seal: string) => proposals.find((one) => one.seal === seal)?.content ?? {};
  if (editing.base === null) return { editing: { ...editing, base: newest }, clauses: [], head: true };
  const { text, against } = await ask.agreements.text({ id: agreement.id, version: editing.base, against: newest });
  return rebase(editing, { content: contentOf(editing.base), text }, { content: contentOf(newest), text: against! }, newest);
}
