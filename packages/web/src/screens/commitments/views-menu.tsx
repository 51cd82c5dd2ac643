import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { MenuButton } from "../../design/menu-button.tsx";
import { useTell } from "../../design/tell.tsx";
import { TextBox } from "../../design/text-box.tsx";
import { useSession } from "../../node/session.ts";
import { useWords } from "../../words/words.tsx";
import type { MatrixFilters } from "./line-filters.ts";
import { filtersOf, keepView, readViews, removeView } from "./saved-views.ts";
import look from "./matrix.module.css";

/** Ways to see the matrix that the officer has named in this browser. The address alone is enough to share one. */
export function SavedViews({ filters, onChoose }: { readonly filters: MatrixFilters; readonly onChoose: (filters: MatrixFilters) => void }) {
  const words = useWords("commitments");
  const common = useWords("common");
  const tell = useTell();
  const mandate = useSession().officer?.mandate ?? "";
  const [views, setViews] = useState(() => readViews(localStorage, mandate));
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (name.trim() === "") return;
    try {
      setViews(keepView(localStorage, mandate, { name, filters }));
      setName("");
      setTried(false);
      setAsking(false);
      tell({ text: common("state.saved"), tone: "done" });
    } catch {
      tell({ text: words("views.refused"), tone: "warning" });
    }
  };
  const share = () => void navigator.clipboard.writeText(location.href).then(() => tell({ text: common("do.copied"), tone: "done" }), () => tell({ text: words("views.copyAddress"), tone: "warning" }));
  return (
    <>
      <MenuButton kind="quiet" label={words("views.title")} items={[
        ...views.map((view) => ({ id: `view ${view.name}`, label: view.name, onAction: () => onChoose(filtersOf(view)) })),
        { id: "save", label: words("views.save"), onAction: () => setAsking(true) },
        { id: "share", label: words("views.share"), onAction: share },
      ]} />
      <Dialog title={words("views.save")} open={asking} onClose={() => setAsking(false)} width="narrow" actions={<><Button kind="quiet" onPress={() => setAsking(false)}>{common("do.cancel")}</Button><Button kind="primary" onPress={save}>{common("do.save")}</Button></>}>
        <TextBox label={common("name")} description={words("views.help")} value={name} onChange={setName} maxLength={80} autoFocus error={tried && name.trim() === "" ? words("views.nameMissing") : undefined} />
        {views.length > 0 && <ul className={look.chooser}>{views.map((view) => <li key={view.name}><span>{view.name}</span><Button kind="quiet" onPress={() => setViews(removeView(localStorage, mandate, view.name))} aria-label={words("views.remove", { name: view.name })}>{common("do.remove")}</Button></li>)}</ul>}
      </Dialog>
    </>
  );
}
