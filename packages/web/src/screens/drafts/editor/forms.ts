import type { ComponentType } from "react";
import type { BlockPath, DraftBody } from "../../../drafting/index.ts";
import { languageOfPath } from "../../../reader/reader-settings.ts";
import type { Area } from "../../../words/areas.ts";
import { loadWords } from "../../../words/catalogue.ts";

/** How drafts of one act are written: its fields (within `useDesk`), and what is missing before it can be cleared. */
export interface DraftForm {
  readonly default: ComponentType;
  readonly missing?: (body: DraftBody) => readonly BlockPath[];
}

/** The form of an act; acts without one of their own get the general form. Its script and words come with the first such draft. */
export async function loadForm(kind: string, verb: string): Promise<DraftForm> {
  const known = FORMS[`${kind}.${verb}`];
  if (known === undefined) return import("./general-form.tsx");
  await loadWords(languageOfPath(location.pathname) ?? "fa", known.words);
  return known.load();
}

/** A kind with fields of its own adds a line. */
const FORMS: Readonly<Record<string, { readonly words: readonly Area[]; readonly load: () => Promise<DraftForm> }>> = {
  "note.submit": { words: ["notes"], load: () => import("../../notes/note-form.tsx") },
  "minutes.propose": { words: ["sessions"], load: () => import("../../sessions/minutes-form.tsx") },
  "report.submit": { words: ["reports"], load: () => import("../../reports/form/report-form.tsx") },
};
