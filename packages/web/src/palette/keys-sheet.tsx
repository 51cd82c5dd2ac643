import { Fragment } from "react";
import { Columns } from "../design/columns.tsx";
import { Dialog } from "../design/dialog.tsx";
import { NAVIGATION } from "../frame/nav-items.ts";
import { useWords } from "../words/words.tsx";
import look from "./keys-sheet.module.css";

/** Every key that does something, by where it holds. Sequences are typed one after the other; letters are those of a Latin keyboard, whatever layout is on. */
export default function KeysSheet({ close }: { readonly close: () => void }) {
  const words = useWords("frame");
  const search = useWords("search");
  return (
    <Dialog title={words("keys.title")} open onClose={close} width="wide">
      <Columns>
        <div className={look.part}>
          <Keys title={words("keys.general")} keys={[[["Ctrl", "K"], words("keys.palette")], [["/"], words("keys.palette")], [["?"], words("keys.sheet")], [["Esc"], words("keys.close")], [["Tab"], search("keys.next")]]} />
          <Keys title={words("keys.list")} keys={[[["↓"], words("keys.nextRow")], [["↑"], words("keys.previousRow")], [["Home"], search("keys.first")], [["End"], search("keys.last")], [["Enter"], words("keys.openRow")]]} />
        </div>
        <Keys title={words("keys.go")} then={words("keys.thenKey")} keys={NAVIGATION.flatMap(({ items }) => items).map(({ key, word }) => [["g", key], words(`nav.${word}`)] as const)} />
      </Columns>
      <p className={look.note}>{search("keys.layout")}</p>
    </Dialog>
  );
}

function Keys({ title, keys, then }: { readonly title: string; readonly keys: readonly (readonly [keys: readonly string[], does: string])[]; readonly then?: string }) {
  return (
    <section>
      <h3 className={look.title}>{title}</h3>
      <dl className={look.keys}>
        {keys.map(([pressed, does]) => (
          <div key={pressed.join(" ")}>
            <dt dir={then === undefined ? "ltr" : undefined}>{pressed.map((key, at) => <Fragment key={key}>{at > 0 && <span className={then === undefined ? undefined : look.then}>{then === undefined ? " + " : ` ${then} `}</span>}<kbd>{key}</kbd></Fragment>)}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
