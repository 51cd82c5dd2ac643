import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import look from "./fold.module.css";

export interface FoldProps {
  readonly title: ReactNode;
  /** Beside the title: a count, a state. */
  readonly note?: ReactNode;
  readonly open?: boolean;
  readonly level?: 2 | 3 | 4;
  readonly children?: ReactNode;
}

/** A part that opens under its title. In print it is open. */
export function Fold({ title, note, open = false, level = 3, children }: FoldProps) {
  const Heading = `h${level}` as const;
  return (
    <Disclosure className={look.fold!} defaultExpanded={open}>
      <Heading className={look.head}>
        <Button slot="trigger" className={look.trigger!}>
          <svg className={look.arrow} viewBox="0 0 12 12" aria-hidden="true"><path d="M2 4L6 8L10 4" /></svg>
          <span>{title}</span>
          {note && <span className={look.note}>{note}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className={look.panel!}>{children}</DisclosurePanel>
    </Disclosure>
  );
}
