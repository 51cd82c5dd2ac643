import type { Content } from "@mithaq/accord";
import type { ListName, Manifest, Texts } from "./shape.ts";

/** One item of a programme, as its file has it: still with keys, not ids. */
export interface Item {
  readonly key: string;
  readonly list: ListName;
  /** The kind of act that it becomes. */
  readonly kind: string;
  /** Where it stands, for messages. */
  readonly file: string;
  readonly path: string;
  /** All members but the key, a profile's party and an agreement's clauses. */
  readonly content: Content;
  /** Of an agreement: its text. */
  readonly clauses?: readonly Clause[];
  /** Of a profile: whose it is; that party alone submits it. */
  readonly party?: string;
}
export interface Clause {
  readonly id: string;
  readonly kind?: string;
  readonly heading?: Texts;
  readonly text: Texts;
}

/** A programme whose files have been checked through: every reference resolves, every text is in every language. */
export interface Programme {
  readonly manifest: Manifest;
  /** An item stands after all that it refers to; otherwise in the order of the lists and files. */
  readonly items: readonly Item[];
  /** SHA-256 over the canonical JSON of all files together, hex: equal on two sides that hold the same programme. */
  readonly digest: string;
}
