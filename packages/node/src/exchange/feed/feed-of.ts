import { eventOf, type CommitmentContent } from "@mithaq/accord";
import type { Language } from "@mithaq/calendar";
import { Refusal } from "../../node/refusal.ts";
import type { OpenedNode } from "../../node/opened-node.ts";
import { pagesOf, readProgramme } from "../../programme/reading.ts";
import { partiesOf, pillarTitles } from "../programme-names.ts";
import { fill, inLanguage, WORDS } from "../words/words.ts";
import type { FeedEvent } from "./feed-event.ts";
import { FEED_KINDS, feedEvents } from "./feed-events.ts";
import { formatFeed } from "./format-feed.ts";

export interface FeedRequest {
  readonly language: Language;
  /** Only of this pillar. */
  readonly pillar?: string;
  /** ISO 8601: occurrences are laid out from this day on; default today, in UTC. */
  readonly day?: string;
}

/** Programs that subscribe fetch all of it every few hours. */
const MOST_EVENTS = 20_000;

/** The programme's sessions and deadlines as iCalendar. Rejects with Refusal `too-large` where there are more than programs can take. */
export async function calendarFeed(node: OpenedNode, { language, pillar, day }: FeedRequest): Promise<string> {
  return readProgramme(node, day, async (programme) => {
    const { context, reader } = programme;
    const setting = { language, calendar: "gregorian" as const, parties: partiesOf(context), pillars: pillarTitles() };
    const events: FeedEvent[] = [];
    for (const kind of FEED_KINDS) {
      for await (const page of pagesOf(reader, { kind, ...(pillar === undefined ? {} : { pillar }) })) {
        const horizon = await programme.horizonOf(page);
        const schedule = await programme.scheduleFor(page.flatMap((record) => eventsNamed(record.facts)));
        for (const record of page) events.push(...feedEvents(kind, record.id, horizon, { context, setting, day: programme.day, schedule }));
        if (events.length > MOST_EVENTS) throw new Refusal("too-large", { field: "feed", expected: `at most ${MOST_EVENTS} entries`, remedy: "ask for one pillar: --pillar trade", message: "the programme has more sessions and deadlines than a feed can hold" });
      }
    }
    // By day, so that the feed grows at its end and reads well as a text.
    events.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.uid < b.uid ? -1 : 1));
    return formatFeed(fill(WORDS[language].feed.name, { programme: inLanguage(context.charter.title, language) }), language, events);
  });
}

/** The events that the deadlines of an object's proposals wait for. */
function eventsNamed(facts: unknown): string[] {
  return (facts as { content: { content?: { deadline?: CommitmentContent["deadline"] } } }[]).flatMap(({ content }) => {
    const rule = content.content?.deadline?.rule;
    return rule === undefined ? [] : (eventOf(rule) ?? []);
  });
}

