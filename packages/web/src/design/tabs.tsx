import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components/Tabs";
import look from "./tabs.module.css";

export interface TabsProps {
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly title: ReactNode; readonly content: ReactNode }[];
  /** Given with `onChange`: the tab shown, kept by the caller (in the URL). */
  readonly value?: string | undefined;
  readonly onChange?: ((id: string) => void) | undefined;
}

/** Leaves behind one another; the one shown is joined to its title. */
export function Tabs({ label, items, value, onChange }: TabsProps) {
  return (
    <AriaTabs className={look.tabs!} {...(value !== undefined && { selectedKey: value })} {...(onChange !== undefined && { onSelectionChange: (key) => onChange(String(key)) })}>
      <TabList className={look.list!} aria-label={label}>{items.map(({ id, title }) => <Tab key={id} id={id} className={look.tab!}>{title}</Tab>)}</TabList>
      {items.map(({ id, content }) => <TabPanel key={id} id={id} className={look.panel!}>{content}</TabPanel>)}
    </AriaTabs>
  );
}
