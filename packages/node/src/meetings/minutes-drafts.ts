import { listDrafts } from "../drafts/drafts.ts";
import type { Draft } from "../drafts/draft.ts";
import type { OpenedNode } from "../node/opened-node.ts";

/** A national draft of a session's minutes, a decision or an action item: for the own officers alone, as all drafts are. */
export interface SessionDraft {
  readonly id: string;
  readonly kind: string;
  /** Of minutes: in which language. */
  readonly language: string | null;
  readonly state: Draft["state"];
  /** Unix milliseconds of its last step. */
  readonly at: number;
}

/** The own party's drafts that are to become something of this session and are not done; the newest step first. */
export async function sessionDrafts(node: OpenedNode, session: string): Promise<readonly SessionDraft[]> {
  const drafts = (await listDrafts(node)).filter(({ state, content }) => (state === "draft" || state === "cleared") && content.content["parent"] === session);
  return drafts.map(({ id, state, content, trail }) => ({ id, kind: content.kind, language: typeof content.content["language"] === "string" ? content.content["language"] : null, state, at: trail.at(-1)!.at }));
}
