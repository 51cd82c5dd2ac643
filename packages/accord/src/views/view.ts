import type { ActId, Content, ObjectId } from "../act/act.ts";
import type { AgreedObject } from "../reading/agreed.ts";

/** A text per language. */
export type Texts = { readonly [language: string]: string };

/** What a view is relative to besides the facts. */
export interface ViewAt {
  /** The day that is asked for, ISO 8601: what is overdue, in force or unanswered is said of it and never stored. */
  readonly day: string;
  /** The day of an instant (unix ms) where a party is; left out: in UTC. */
  readonly dayOf?: (at: number, party: string) => string;
  /** The life of the object that is viewed, where the caller has it from the object's own row; left out, or undefined: it is computed. */
  readonly lifeOf?: (object: ObjectId) => string | null | undefined;
}

/** A value with the act that says it (accord.md, invariant 7). */
export interface Sourced<T = string> {
  readonly value: T;
  readonly act: ActId;
}

export function sourced<T>(value: T, act: ActId): Sourced<T> {
  return { value, act };
}

/** What the views of all objects that are made by assent say alike. */
export interface AgreedHead {
  readonly id: ObjectId;
  readonly title: Texts;
  readonly pillar: string | null;
  readonly parent: ObjectId | null;
  readonly sample: boolean;
  readonly sources: readonly { readonly date: string; readonly page: string; readonly fact: string }[];
  /** Whether this text is agreed; else it is the first that stands proposed. */
  readonly agreed: boolean;
  /** The act behind every figure of this text: the seal that made it agreed, or the proposal. */
  readonly act: ActId;
  /** The seals of the agreed versions, the oldest first. */
  readonly versions: readonly ActId[];
  /** The proposals that stand on it. */
  readonly proposals: readonly ActId[];
  /** Parties whose assent they need. */
  readonly awaiting: readonly string[];
}

/** A text that is agreed, or else proposed, with the act behind it. */
export interface Text<C> {
  readonly content: C;
  readonly act: ActId;
  readonly agreed: boolean;
}

/** What is agreed, or else what stands proposed first; undefined where nothing is left (all was withdrawn). */
export function textOf<C>({ newest, standing }: AgreedObject<C>): Text<C> | undefined {
  if (newest !== undefined) return { content: newest.content, act: newest.seal, agreed: true };
  const proposed = standing[0];
  return proposed === undefined ? undefined : { content: (proposed.content ?? {}) as C, act: proposed.id, agreed: false };
}

/** The head of a view, of a content that names itself by `name` (default `title`). */
export function headOf(id: ObjectId, agreed: AgreedObject<unknown>, text: Text<unknown>, title?: Texts): AgreedHead {
  const content = text.content as Content & { readonly sources?: AgreedHead["sources"] };
  return {
    id,
    title: title ?? (content["title"] as Texts | undefined) ?? {},
    pillar: (content["pillar"] as string | undefined) ?? null,
    parent: (content["parent"] as string | undefined) ?? null,
    sample: content["sample"] === true,
    sources: content.sources ?? [],
    agreed: text.agreed,
    act: text.act,
    versions: agreed.versions.map((version) => version.seal),
    proposals: agreed.standing.map((proposal) => proposal.id),
    awaiting: agreed.awaiting,
  };
}
