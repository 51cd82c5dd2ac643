import type { Releases } from "../agreements/answers.ts";

/** What is neither public nor proposed for release already. */
export function openToRelease({ objects, proposals }: Releases): Releases["objects"] {
  return objects.filter((one) => one.released === null && !proposals.some((proposal) => proposal.objects.includes(one.id)));
}
