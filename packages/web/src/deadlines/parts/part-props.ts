import type { MissingDeadline } from "../comes-to.ts";
import type { TypedDeadline } from "../deadline-rule.ts";
import type { DeadlineEvents } from "../use-deadline-events.ts";

/** What the fields of every rule are given. */
export interface PartProps {
  readonly value: TypedDeadline;
  readonly onChange: (part: Partial<TypedDeadline>) => void;
  readonly missing: readonly MissingDeadline[];
  /** Undefined until the node has answered. */
  readonly events: DeadlineEvents | undefined;
  readonly min: string | undefined;
}
