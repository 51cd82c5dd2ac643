import type { ReactNode, RefObject } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { PartyName } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import { ActLine } from "./act-line.tsx";
import look from "./figure.module.css";

const SHOWN = 6;

export interface SourcesProps {
  readonly acts: readonly string[];
  readonly party?: string | undefined;
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** What a figure opens: who said it, when, in which act, on what evidence. A chunk of its own: it loads when the first figure is opened. */
export default function Sources({ acts, party, trigger, onClose, children }: SourcesProps) {
  const w = useWords("design");
  return (
    <Popover className={look.sources!} triggerRef={trigger} isOpen onOpenChange={(open) => open || onClose()} placement="bottom start">
      <Dialog aria-label={w("source.title")}>
        <p className={look.title}>{w("source.title")}</p>
        {party !== undefined && <p><span className={look.soft}>{w("source.party")}: </span><PartyName origin={party} /></p>}
        {acts.length === 0 && <p>{w("source.none")}</p>}
        {acts.length > 1 && <p className={look.soft}>{w("source.acts", { count: acts.length })}</p>}
        <ul className={look.list}>{acts.slice(0, SHOWN).map((act) => <li key={act}><ActLine act={act} /></li>)}</ul>
        {acts.length > SHOWN && <p className={look.soft}>{w("source.more", { count: acts.length - SHOWN })}</p>}
        {children}
      </Dialog>
    </Popover>
  );
}
