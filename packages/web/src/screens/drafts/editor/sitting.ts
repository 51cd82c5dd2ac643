import { mergeDraft, type BlockPath, type DraftBody, type DraftConflict } from "../../../drafting/index.ts";
import { sameJson } from "../../../drafting/draft-content.ts";
import { blockAt, forNode, withBlock, withParagraphs } from "./blocks.ts";

/**
 * One officer at one draft: what the node has, what stands in the editor, and where another officer wrote otherwise. Plain data, kept in the browser at every change: nothing typed is lost by a reload, a sign-out, a
 * crash, or a node that does not answer. All steps are pure.
 */
export interface Sitting {
  /** The version that the node was seen to have, and its content. */
  readonly version: number;
  readonly base: DraftBody;
  /** What stands in the editor. At a conflict: the officer's own words. */
  readonly mine: DraftBody;
  /** Blocks that another officer changed otherwise; the node keeps the other's until this officer decides. */
  readonly conflicts: readonly DraftConflict[];
  /** Blocks in which two changes were joined by words: to be read once more. */
  readonly joined: readonly BlockPath[];
  /** What was sent and not answered yet; should the answer be lost, it is known again when it comes back as the node's. */
  readonly sent: DraftBody | null;
}

export function beginSitting(version: number, content: DraftBody): Sitting {
  return { version, base: content, mine: content, conflicts: [], joined: [], sent: null };
}

/** The officer writes. */
export function write(sitting: Sitting, change: (body: DraftBody) => DraftBody): Sitting {
  const mine = change(sitting.mine);
  const read = sitting.joined.filter((path) => sameJson(blockAt(mine, path), blockAt(sitting.mine, path)));
  return { ...sitting, mine, joined: read };
}

/** What the node is to be sent, or null where it has it all: the editor's text, with the other officer's words at what is not decided. */
export function toSend(sitting: Sitting): DraftBody | null {
  const body = forNode(undecidedAsTheirs(sitting));
  return sameJson(body, forNode(sitting.base)) ? null : body;
}

export function sending(sitting: Sitting, body: DraftBody): Sitting {
  return { ...sitting, sent: body };
}

/** The node took what was sent: what was written meanwhile is still to be sent. `content`: as the node answered it (it fills in the objects' seals). */
export function taken(sitting: Sitting, version: number, content: DraftBody): Sitting {
  return arrived(sitting, version, content);
}

/** The node has a newer version, by this officer (an answer that was lost) or by another one: joined with what stands in the editor. An older one changes nothing. */
export function arrived(sitting: Sitting, version: number, content: DraftBody): Sitting {
  if (version <= sitting.version) return sitting;
  const own = sitting.sent !== null && sameJson(withoutObjects(sitting.sent), withoutObjects(content)) ? sitting.sent : null;
  const base = own ?? sitting.base;
  const merge = mergeDraft(base, undecidedAsTheirs(sitting), content);
  let mine = merge.merged;
  const held = sitting.conflicts.flatMap((conflict): readonly DraftConflict[] => {
    const [now, kept] = heldOver(sitting, conflict, content);
    if (sameJson(now.mine, now.theirs)) return [];
    mine = inPlace(withBlock(mine, now, kept), sitting.mine, now);
    return [now];
  });
  const again = merge.conflicts.filter((one) => !held.some((other) => sameJson(other.path, one.path)));
  return { version, base: content, mine, conflicts: [...held, ...again], joined: [...sitting.joined, ...merge.joined], sent: null };
}

/** Decides a conflict: the own words stay, the other's take their place, or both stand one after the other. */
export function decide(sitting: Sitting, path: BlockPath, choice: "mine" | "theirs" | "both"): Sitting {
  const conflict = sitting.conflicts.find((one) => sameJson(one.path, path));
  if (conflict === undefined) return sitting;
  const conflicts = sitting.conflicts.filter((one) => one !== conflict);
  if (choice === "mine") return { ...sitting, conflicts };
  const own = blockAt(sitting.mine, path);
  const value = choice === "theirs" ? conflict.theirs : [conflict.theirs, own].filter((one): one is string => typeof one === "string" && one !== "").join("\n");
  return { ...sitting, mine: withBlock(sitting.mine, conflict, value), conflicts };
}

/** A joined block was read. */
export function haveRead(sitting: Sitting, path: BlockPath): Sitting {
  return { ...sitting, joined: sitting.joined.filter((one) => !sameJson(one, path)) };
}

function undecidedAsTheirs({ mine, conflicts }: Sitting): DraftBody {
  return conflicts.reduce((body, conflict) => withBlock(body, conflict, conflict.theirs), mine);
}

/** An undecided conflict over a newer version: the own words of now beside the other's of now. Where the other took the whole paragraph away, the conflict is about the paragraph. */
function heldOver({ mine, base }: Sitting, conflict: DraftConflict, content: DraftBody): readonly [DraftConflict, DraftConflict["mine"]] {
  const paragraph = conflict.path.slice(0, 3);
  if (conflict.path[0] === "texts" && conflict.path.length === 4 && blockAt(content, paragraph) === null) {
    const own = blockAt(mine, paragraph);
    return [{ path: paragraph, kind: "paragraph", base: blockAt(base, paragraph), mine: own, theirs: null }, own];
  }
  const own = blockAt(mine, conflict.path);
  return [{ ...conflict, mine: own, theirs: blockAt(content, conflict.path) }, own];
}

/** A paragraph that the other took away stands again behind the one that it followed. */
function inPlace(body: DraftBody, before: DraftBody, { kind, path: [, language = "", id = ""] }: DraftConflict): DraftBody {
  if (kind !== "paragraph") return body;
  const was = before.texts?.[language] ?? [];
  const previous = was[was.findIndex((one) => one.id === id) - 1]?.id;
  return withParagraphs(body, language, (paragraphs) => {
    const own = paragraphs.find((one) => one.id === id);
    if (own === undefined) return paragraphs;
    const others = paragraphs.filter((one) => one !== own);
    return others.toSpliced(previous === undefined ? 0 : others.findIndex((one) => one.id === previous) + 1, 0, own);
  });
}

const withoutObjects = (body: DraftBody) => ({ ...forNode(body), objects: [] });
