import type { ReactNode } from "react";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import type { ButtonKind } from "./button.tsx";
import { TriggerButton } from "./trigger-button.tsx";
import look from "./field.module.css";

export interface MenuButtonItem {
  readonly id: string;
  readonly label: string;
  readonly onAction: () => void;
  readonly note?: ReactNode;
  readonly disabled?: boolean;
}

/** A button that opens a list of things to do. */
export function MenuButton({ label, items, kind = "plain", children }: { readonly label?: string; readonly items: readonly MenuButtonItem[]; readonly kind?: ButtonKind; readonly children?: ReactNode }) {
  return (
    <MenuTrigger>
      <TriggerButton kind={kind} {...(label !== undefined && children !== undefined && { "aria-label": label })}>{children ?? label}<svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true"><path d="M2 4L6 8L10 4" fill="none" stroke="currentColor" strokeWidth="1.75" /></svg></TriggerButton>
      <Popover className={look.popover!}>
        <Menu>
          {items.map(({ id, label, onAction, note, disabled }) => (
            <MenuItem key={id} id={id} textValue={label} className={look.option!} onAction={onAction} isDisabled={disabled === true}><span>{label}{note && <small className={look.description}> {note}</small>}</span></MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
