import type { ask } from "../../node/client.ts";

/** What the node answers of the programme's places. */
export type PlacesAnswer = Awaited<ReturnType<typeof ask.programme.places>>;
export type PlaceEntry = PlacesAnswer["places"][number];
export type PlaceLink = PlacesAnswer["links"][number];
