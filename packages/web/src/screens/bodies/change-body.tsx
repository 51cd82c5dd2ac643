import { useQuery } from "@tanstack/react-query";
import { Notice } from "../../design/notice.tsx";
import { Screen } from "../../design/screen.tsx";
import { places } from "../../frame/places.ts";
import { To, useGo, useObjectId } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { useKeptText } from "../../node/kept-text.ts";
import { Reading } from "../../node/reading.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { actOf } from "../../assent/act-content.ts";
import { agreedProposal, type Proposal } from "../../assent/assent-read.ts";
import { ContentLines } from "../sessions/content-lines.tsx";
import { bodyContent, bodyDraftOf } from "./body-draft.ts";
import { BodyForm } from "./body-form.tsx";

/** A change of a body's terms or roles; its dormancy and its end. */
export default function ChangeBody() {
  const id = useObjectId();
  const words = useWords("bodies");
  const query = useQuery(node.bodies.one.queryOptions({ input: { id } }));
  return (
    <Screen title={words("change")} lead={words("changeLead")} above={<To place={places.body(id)}>{words("body")}</To>}>
      <Reading query={query}>
        {(answer) => {
          const base = agreedProposal(answer) ?? answer.proposals.find((one) => one.state === "standing");
          return base?.content == null ? <Notice tone="plain" title={words("nothingToChange")} /> : <Write key={base.id} id={id} base={base} />;
        }}
      </Reading>
    </Screen>
  );
}

function Write({ id, base }: { readonly id: string; readonly base: Proposal }) {
  const words = useWords("bodies");
  const go = useGo();
  const sign = useSigning();
  const before = base.content!;
  const [draft, set, forget] = useKeptText(`body/${id}/change/${base.id}`, bodyDraftOf(before));
  const propose = async () => {
    const content = bodyContent(draft, before["sample"] === true, before);
    const done = await sign({ title: words("change"), content: actOf("body", "propose", content, [[id, base.seal]]), show: <ContentLines before={before} after={content} /> });
    if (done === null) return;
    forget();
    go(places.body(id));
  };
  return <BodyForm draft={draft} set={set} changes onSign={propose} />;
}
