import { useQuery } from "@tanstack/react-query";
import { Screen } from "../../design/screen.tsx";
import { useFilters } from "../../frame/filters.ts";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { node, type ask } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useSession } from "../../node/session.ts";
import { Texts, useParties } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { DraftDesk } from "../drafts/editor/draft-desk.tsx";

type Note = Awaited<ReturnType<typeof ask.notes.one>>["note"];

/** A note is begun, or the reply to one (`?reply=`): as a national draft, cleared and signed by the registry. */
export default function NewNote() {
  const words = useWords("notes");
  const [{ reply }] = useFilters({ reply: "" });
  return (
    <Screen title={words(reply === "" ? "write" : "writeReply")} lead={words("writeLead")} above={<To place={places.notes}>{words("title")}</To>}>
      {reply === "" ? <Begin answered={null} /> : <Answering id={reply} />}
    </Screen>
  );
}

function Answering({ id }: { readonly id: string }) {
  const query = useQuery(node.notes.one.queryOptions({ input: { id } }));
  return <Reading query={query}>{({ note }) => <Begin answered={note} />}</Reading>;
}

function Begin({ answered }: { readonly answered: Note | null }) {
  const words = useWords("notes");
  const { party, demonstration, sample } = useSession();
  const others = useParties().map((one) => one.origin).filter((one) => one !== party.origin);
  const content = { number: "", subject: { ...answered?.subject }, to: answered === null ? others : [answered.from], ...(answered === null ? {} : { replyTo: answered.id }), ...(answered?.pillar == null ? {} : { pillar: answered.pillar }), plane: "shared", sample: demonstration || sample || answered?.sample === true };
  return (
    <DraftDesk start={{
      kind: "note", verb: "submit", objects: [["new", null], ...(answered === null ? [] : [[answered.id, null] as const])], content, texts: null,
      ...(answered !== null && { says: <p>{words("replyTo")} <To place={places.note(answered.id)}><Texts of={answered.subject} /></To> <bdi dir="ltr">{answered.number}</bdi></p> }),
    }} />
  );
}
