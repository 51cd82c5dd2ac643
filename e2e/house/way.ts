import type { Locator } from "playwright-core";

/** How a hand works what stands on a page: the walks say what is done, the way does it, by pointer or by keyboard alone. Each waits until the control can be used, and rejects where it is not reached. */
export interface Way {
  readonly by: "pointer" | "keyboard";
  /** A button or a link; the first, where there are several. */
  readonly press: (control: Locator) => Promise<void>;
  /** A box to write in, whatever stood there before. */
  readonly fill: (box: Locator, text: string) => Promise<void>;
  /** One of a group of radios. */
  readonly choose: (radio: Locator) => Promise<void>;
  /** An item of the menu, or of the list of options, that the opener opens. */
  readonly pick: (opener: Locator, item: Locator) => Promise<void>;
  /** A box to tick: turns it over. */
  readonly mark: (check: Locator) => Promise<void>;
  /** A row of a table of which one row at a time is a stop of Tab: opens it. */
  readonly open: (row: Locator) => Promise<void>;
  /** A leaf behind its tab. */
  readonly turnTo: (tab: Locator) => Promise<void>;
  /** A file, through the browser's own choosing that the opener opens. */
  readonly attach: (opener: Locator, file: FileToAttach) => Promise<void>;
  /** A key on a control that steps by keys alone: a part of a date. */
  readonly step: (control: Locator, key: string) => Promise<void>;
}

export interface FileToAttach {
  readonly name: string;
  readonly mimeType: string;
  readonly text: string;
}
