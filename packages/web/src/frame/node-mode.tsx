import { useQuery } from "@tanstack/react-query";
import { Notice } from "../design/notice.tsx";
import { node } from "../node/client.ts";
import { Moment } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import { modeTold, type ModeTold } from "./mode-told.ts";

/** What keeps the node from signing or writing, above every screen: what it means, what is kept, who can help. Nothing where it runs as it should. */
export default function NodeMode() {
  const status = useQuery(node.status.queryOptions({ refetchInterval: ASK_AGAIN }));
  const told = status.data === undefined ? null : modeTold(status.data);
  return told === null ? null : <Told told={told} />;
}

function Told({ told: { what, since, why } }: { readonly told: ModeTold }) {
  const words = useWords("signIn");
  return (
    <aside aria-label={words(`node.${what}`)}>
      <Notice tone="warning" title={<>{words(`node.${what}`)}{since !== null && <> · <Moment at={since} /></>}</>}>
        <p>{words(`nodeNext.${what}`)}</p>
        {why !== null && <p lang="en" dir="ltr"><small>{why}</small></p>}
      </Notice>
    </aside>
  );
}

/** Milliseconds: a disk that is full tells of itself by no event. */
const ASK_AGAIN = 30_000;
