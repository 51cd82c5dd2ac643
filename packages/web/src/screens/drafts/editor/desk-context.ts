import { createContext, use } from "react";
import type { BlockPath, DraftBody, DraftConflict } from "../../../drafting/index.ts";

/** What the parts of a desk share: the text that stands in the editor, and how it is changed. */
export interface Desk {
  readonly body: DraftBody;
  readonly write: (change: (body: DraftBody) => DraftBody) => void;
  readonly conflicts: readonly DraftConflict[];
  readonly joined: readonly BlockPath[];
  readonly decide: (path: BlockPath, choice: "mine" | "theirs" | "both") => void;
  readonly haveRead: (path: BlockPath) => void;
  readonly readOnly: boolean;
  /** The officer tried to have it cleared or signed: what is missing is said at the fields. */
  readonly tried: boolean;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === undefined) throw new Error("A part of a draft's form stands outside of its desk.");
  return desk;
}

/** One member of the content, with its writer. */
export function useMember<T>(name: string): readonly [T | undefined, (value: T | undefined) => void] {
  const { body, write } = useDesk();
  return [body.content[name] as T | undefined, (value) => write((now) => ({ ...now, content: withMember(now.content, name, value) }))];
}

function withMember(content: DraftBody["content"], name: string, value: unknown): DraftBody["content"] {
  return Object.fromEntries(Object.entries({ ...content, [name]: value }).filter(([, one]) => one !== undefined)) as DraftBody["content"];
}

/** What a kind's form says is missing before the draft can become an act: in the reader's words, each with the block that it is about. */
export interface Problem {
  readonly path: BlockPath;
  readonly says: string;
}
