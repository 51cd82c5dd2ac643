import { useQuery } from "@tanstack/react-query";
import { Notice } from "../../../design/notice.tsx";
import { Screen } from "../../../design/screen.tsx";
import { places } from "../../../frame/places.ts";
import { To, useObjectId } from "../../../frame/to.tsx";
import { node } from "../../../node/client.ts";
import { Reading } from "../../../node/reading.tsx";
import { Texts, useReader, type PerLanguage } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { CommitmentForm } from "./commitment-form.tsx";
import { editingOf } from "./editing.ts";
import { newestContent } from "./newest-content.ts";

/** Another text of a commitment, proposed on the one that stands. */
export default function ChangeCommitment() {
  const id = useObjectId();
  const words = useWords("commitments");
  const { calendar } = useReader();
  const query = useQuery(node.objects.get.queryOptions({ input: { id } }));
  const base = query.data === undefined ? null : newestContent(query.data);
  return (
    <Screen title={words("edit.change")} lead={words("edit.changeLead")} above={<><To place={places.commitments}>{words("title")}</To> › <To place={places.commitment(id)}>{base === null ? words("one.title") : <Texts of={base.content["title"] as PerLanguage} />}</To></>}>
      <Reading query={query}>{() => (base === null ? <Notice tone="plain" title={words("assent.notHere")} /> : <CommitmentForm key={base.seal ?? ""} changes={{ id, ...base }} start={editingOf(base.content, calendar)} />)}</Reading>
    </Screen>
  );
}
