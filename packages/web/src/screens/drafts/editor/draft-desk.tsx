import { useQuery } from "@tanstack/react-query";
import { node } from "../../../node/client.ts";
import { Reading } from "../../../node/reading.tsx";
import { BeginDraft, type DraftStart } from "./begin-draft.tsx";
import { OpenDesk } from "./open-desk.tsx";

export type { DraftStart } from "./begin-draft.tsx";

export interface DraftDeskProps {
  /** A draft of the node. */
  readonly draft?: string | undefined;
  /** Or what a new one begins with: nothing is on the node until the officer begins it. */
  readonly start?: DraftStart | undefined;
  /** After it was begun. Default: goes to the draft's own screen. */
  readonly onBegun?: ((id: string) => void) | undefined;
  /** After it became an act. Default: stays, and shows the act. */
  readonly onSubmitted?: ((made: { readonly act: string; readonly object: string | null }) => void) | undefined;
}

/**
 * A national draft on its desk: written by several officers of one party at once, saved by version, cleared, signed. For any kind of act: fields by the kind's form (forms.ts), texts side by side. The screen around it
 * gives the title; routes that show it name the words "drafts".
 */
export function DraftDesk({ draft, start, onBegun, onSubmitted }: DraftDeskProps) {
  if (draft === undefined || draft === "") return start === undefined ? null : <BeginDraft start={start} onBegun={onBegun} />;
  return <HeldDraft key={draft} id={draft} onSubmitted={onSubmitted} />;
}

function HeldDraft({ id, onSubmitted }: { readonly id: string; readonly onSubmitted: DraftDeskProps["onSubmitted"] }) {
  const query = useQuery(node.drafts.get.queryOptions({ input: { id } }));
  return <Reading query={query}>{({ draft, editions }) => <OpenDesk draft={draft} editions={editions} onSubmitted={onSubmitted} />}</Reading>;
}
