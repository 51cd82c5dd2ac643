import { Notice } from "../../design/notice.tsx";
import { useWords } from "../../words/words.tsx";
import type { Status } from "./answers.ts";
import { CompareStates } from "./compare-states.tsx";
import { PouchIn } from "./pouch-in.tsx";
import { PouchOut } from "./pouch-out.tsx";
import look from "./original.module.css";

/** When the line is cut: the sealed pouch out and in; and how two people find out that both originals say the same. */
export function Exchange({ peers }: Pick<Status, "peers">) {
  const words = useWords("original");
  return (
    <>
      <div className={look.beside}><PouchOut peers={peers} /><PouchIn /></div>
      <CompareStates />
      <Notice tone="plain" title={words("pouch.exportTitle")}>{words("pouch.exportSays")} <code dir="ltr">mithaq log export</code></Notice>
    </>
  );
}
