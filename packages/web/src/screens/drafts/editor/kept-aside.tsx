import { Button } from "../../../design/button.tsx";
import { Notice } from "../../../design/notice.tsx";
import { editionChanges } from "../../../drafting/index.ts";
import { useWords } from "../../../words/words.tsx";
import { Changes } from "./changes.tsx";
import { toSend, type Sitting } from "./sitting.ts";
import { bodyOf, type Draft } from "./use-sitting.ts";

/** The draft can no longer be written in, and this browser holds words that never reached the node: they are shown, until the officer puts them aside. */
export function KeptAside({ sitting, draft, forget }: { readonly sitting: Sitting; readonly draft: Draft; readonly forget: () => void }) {
  const words = useWords("drafts");
  if (toSend(sitting) === null) return null;
  return (
    <Notice tone="warning" title={words("keptAside.title")} actions={<Button onPress={forget}>{words("keptAside.putAside")}</Button>}>
      <p>{words("keptAside.what")}</p>
      <Changes changes={editionChanges(bodyOf(draft.content), sitting.mine)} />
    </Notice>
  );
}
