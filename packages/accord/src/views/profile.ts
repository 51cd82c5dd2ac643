import type { WorkingDays } from "@mithaq/calendar";
import type { ObjectId } from "../act/act.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { ProfileContent } from "../kinds/correspondence.ts";
import { submissionOf, submitterOf, versionsOf } from "../submission/submission.ts";

/** What a party says of itself, as last said. */
export interface PartyProfile {
  readonly party: string;
  readonly id: ObjectId;
  readonly act: string;
  readonly at: number;
  readonly content: ProfileContent;
}

/** The newest profile of each party, in the charter's order. `objects`: the objects of kind `profile`; the horizon holds their rows. */
export function partyProfiles(context: FoldContext, horizon: Horizon, objects: readonly ObjectId[]): PartyProfile[] {
  const all = objects.flatMap((id): PartyProfile[] => {
    const submission = submissionOf(horizon, id);
    if (submission === undefined) return [];
    const newest = versionsOf(submission).at(-1)!;
    return [{ party: submitterOf(context, submission), id, act: newest.id, at: newest.at, content: newest.content as unknown as ProfileContent }];
  });
  return context.charter.parties.flatMap(({ origin }) => all.filter((one) => one.party === origin).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).slice(-1));
}

/** Its weekend, holidays and announced months, as deadlines are moved by. */
export function workingDaysOf({ content: { weekend, holidays, announced, timeZone } }: PartyProfile): WorkingDays {
  return { weekend, holidays, timeZone, ...(announced === undefined ? {} : { announced }) };
}
