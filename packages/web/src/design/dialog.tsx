import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useWords } from "../words/words.tsx";
import { Button } from "./button.tsx";
import look from "./dialog.module.css";

export interface DialogProps {
  readonly title: ReactNode;
  readonly open: boolean;
  /** Escape, a press outside (unless `firm`), or the mark of closing. */
  readonly onClose: () => void;
  /** Not put aside by a press outside, for what has been typed or is being signed. */
  readonly firm?: boolean;
  readonly width?: "narrow" | "leaf" | "wide";
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A leaf over the screen; the focus stays in it and goes back to where it was. */
export function Dialog({ title, open, onClose, firm = false, width = "leaf", actions, children }: DialogProps) {
  const w = useWords("design");
  return (
    <ModalOverlay className={look.over!} isOpen={open} onOpenChange={(to) => to || onClose()} isDismissable={!firm}>
      <Modal className={look.modal!} data-width={width}>
        <AriaDialog className={look.dialog!} role="dialog">
          <header className={look.head}>
            <Heading slot="title" level={2} className={look.title!}>{title}</Heading>
            <Button kind="quiet" onPress={onClose} aria-label={w("dialog.close")}><svg className={look.cross} viewBox="0 0 14 14" aria-hidden="true"><path d="M2 2L12 12M12 2L2 12" /></svg></Button>
          </header>
          <div className={look.body}>{children}</div>
          {actions && <footer className={look.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
