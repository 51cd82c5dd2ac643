import { formatDayText, formatNumberText, textOf, useParties, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { Whole } from "./answers.ts";

/** What a version or a proposal that stands is called: "Version 2, 24 November 2026"; "Proposal of Iraq, …". The newest version first, then what is proposed, then older versions. */
export function useVersionNames(whole: Whole): { readonly id: string; readonly label: string; readonly note?: string }[] {
  const words = useWords("agreements");
  const record = useWords("record");
  const reader = useReader();
  const parties = useParties();
  const day = (at: number) => formatDayText(reader, new Date(at).toISOString().slice(0, 10), "medium");
  const versions = whole.agreement.texts.map(({ seal, decidedAt }, at) => ({ id: seal, label: words("versions.named", { version: record("versionNumber", { number: formatNumberText(reader, at + 1) }), date: day(decidedAt) }), ...(whole.legal.version === seal ? { note: words("versions.holds") } : {}) })).toReversed();
  const proposals = whole.proposals.filter((one) => one.state === "standing").map(({ id, by, at }) => {
    const party = parties.find((one) => one.origin === by);
    return { id, label: words("versions.proposal", { party: party === undefined ? by : textOf(party.name, reader), date: day(at) }) };
  });
  return [...versions.slice(0, 1), ...proposals, ...versions.slice(1)];
}
