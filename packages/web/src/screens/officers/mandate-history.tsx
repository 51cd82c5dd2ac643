import { Source } from "../../design/source.tsx";
import { Timeline } from "../../design/timeline.tsx";
import type { ask } from "../../node/client.ts";
import { Moment } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";

type History = Awaited<ReturnType<typeof ask.objects.get>>["history"];
type EventKind = "grant" | "suspend" | "reinstate" | "recall";

/** One act on a mandate. `act`: its id, in the log of `origin`. */
export interface MandateEvent {
  readonly kind: EventKind;
  readonly act: string;
  readonly origin: string;
  /** Unix milliseconds. */
  readonly at: number;
  readonly reason: string | null;
  readonly valid: boolean;
}

/** The acts on a mandate, in order; what else stands with the object (acts under it) is left out. */
export function eventsOf(history: History): readonly MandateEvent[] {
  return history.flatMap(({ origin, kind, verdict, content }) => {
    const verb = /^mandate\.(grant|suspend|reinstate|recall)$/.exec(kind)?.[1] as EventKind | undefined;
    const { id, at, reason } = content as { readonly id?: unknown; readonly at?: unknown; readonly reason?: unknown };
    return verb === undefined || typeof id !== "string" || typeof at !== "number" ? [] : [{ kind: verb, act: id, origin, at, reason: typeof reason === "string" ? reason : null, valid: verdict === "valid" }];
  });
}

/** What happened to a mandate, each by its act. */
export function MandateHistory({ history }: { readonly history: History }) {
  const words = useWords("officers");
  return (
    <Timeline label={words("history")} items={eventsOf(history).map(({ kind, act, origin, at, reason, valid }) => ({
      id: act, when: <Moment at={at} />, what: <>{words(`event.${kind}`)} <Source of={act} party={origin} />{!valid && <> {words("notValid")}</>}</>, more: reason === null ? null : <bdi>{reason}</bdi>, tone: kind === "grant" || kind === "reinstate" ? "done" : "late",
    }))} />
  );
}
