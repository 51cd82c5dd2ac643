import { useQuery } from "@tanstack/react-query";
import { Notice } from "../../design/notice.tsx";
import { Screen } from "../../design/screen.tsx";
import { places } from "../../frame/places.ts";
import { To, useGo, useObjectId } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { useKeptText } from "../../node/kept-text.ts";
import { Reading } from "../../node/reading.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { actOf } from "../../assent/act-content.ts";
import { agreedProposal, type Proposal } from "../../assent/assent-read.ts";
import type { Meeting } from "./answers.ts";
import { ContentLines } from "./content-lines.tsx";
import { sessionContent, sessionDraftOf } from "./session-draft.ts";
import { SessionForm } from "./session-form.tsx";

/** A change of a session: another date, another agenda, postponed or cancelled. It is a proposal; the other party assents. */
export default function ChangeSession() {
  const id = useObjectId();
  const words = useWords("sessions");
  const query = useQuery(node.sessions.one.queryOptions({ input: { id } }));
  return (
    <Screen title={words("change")} lead={words("changeLead")} above={<To place={places.session(id)}>{words("session")}</To>}>
      <Reading query={query}>
        {(meeting) => {
          const base = agreedProposal(meeting) ?? meeting.proposals.find((one) => one.state === "standing");
          return base?.content == null ? <Notice tone="plain" title={words("nothingToChange")} /> : <Write key={base.id} meeting={meeting} base={base} />;
        }}
      </Reading>
    </Screen>
  );
}

function Write({ meeting, base }: { readonly meeting: Meeting; readonly base: Proposal }) {
  const words = useWords("sessions");
  const { calendar } = useReader();
  const go = useGo();
  const sign = useSigning();
  const before = base.content!;
  const [draft, set, forget] = useKeptText(`session/${meeting.session.id}/change/${base.id}`, sessionDraftOf(before));
  const propose = async () => {
    const content = sessionContent(draft, calendar, before["sample"] === true, before);
    const done = await sign({ title: words("change"), content: actOf("session", "propose", content, [[meeting.session.id, base.seal]]), show: <ContentLines before={before} after={content} /> });
    if (done === null) return;
    forget();
    go(places.session(meeting.session.id));
  };
  return <SessionForm draft={draft} set={set} sessions={meeting.sisters.filter((one) => one.id !== meeting.session.id)} changes onSign={propose} />;
}
