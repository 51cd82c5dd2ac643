import { useQuery } from "@tanstack/react-query";
import { node, type ask } from "../node/client.ts";
import { useDay } from "../node/session.ts";
import type { Reckoning, Schedule } from "./comes-to.ts";

/** What deadlines can count from, as the node answers it (packages/node/src/programme/deadline-events.ts). */
export type DeadlineEvents = Awaited<ReturnType<typeof ask.commitments.events>>;

/** All agreements and sessions that a deadline can count from; undefined until the node has answered. */
export function useDeadlineEvents(): DeadlineEvents | undefined {
  return useQuery(node.commitments.events.queryOptions({ input: {} })).data;
}

/** The one object that a rule's event (`signature:<object>`) names; null: no event, or not answered. */
export function useEventObject(event: string | null): DeadlineEvents | null {
  const object = event === null ? "" : event.slice(event.indexOf(":") + 1);
  return useQuery(node.commitments.events.queryOptions({ input: { object }, enabled: object !== "", staleTime: 10 * 60_000 })).data ?? null;
}

/** What a deadline is reckoned by: today, the days of the events that have happened and the parties' working days (undefined until the node has answered). */
export function useReckoning(): Reckoning {
  const events = useDeadlineEvents();
  return { today: useDay(), schedule: events === undefined ? undefined : scheduleOf(events) };
}

/** The days of the events that have happened, and the parties' working days, as rules are counted by them. */
export function scheduleOf({ agreements, sessions, parties }: DeadlineEvents): Schedule {
  const days: readonly (readonly [string, string | null])[] = [
    ...agreements.flatMap(({ id, signedOn, inForceOn }) => [[`signature:${id}`, signedOn], [`entry-into-force:${id}`, inForceOn]] as const),
    ...sessions.map(({ id, adjournedOn }) => [`session:${id}`, adjournedOn] as const),
  ];
  return { events: Object.fromEntries(days.flatMap(([event, day]) => (day === null ? [] : [[event, day]]))), parties };
}
