import type { JsonValue } from "@mithaq/ledger";
import type { OpenedNode } from "../../node/opened-node.ts";
import { proposalsWithContent, titleOf, type ProposalWithContent } from "../reading/object.ts";
import { asRow } from "../reading/rows.ts";

/** A text that the parties proposed, as the page tells it. */
export interface Instrument {
  readonly object: string;
  readonly title: Readonly<Record<string, string>>;
  /** A key of STATES. */
  readonly state: string;
  readonly sample: boolean;
  readonly sources: readonly { readonly date: string; readonly page: string; readonly fact: string }[];
  /** What was done, in order: by whom, the act's id, when. */
  readonly acts: readonly { readonly done: string; readonly origin: string; readonly id: string; readonly at: number }[];
  readonly awaiting: readonly string[];
}

/** The proposals of the agreements that changed last, newest first, at most `limit`. */
export async function readInstruments(node: OpenedNode, limit: number): Promise<Instrument[]> {
  return node.keeper.read(async (reader) => {
    const all: { at: number; instrument: Instrument }[] = [];
    for (const record of await reader.newestRows("agreement", limit)) {
      for (const proposal of await proposalsWithContent(node, reader, asRow(record))) all.push({ at: proposal.at, instrument: tell(node, record.id, proposal) });
    }
    return all.sort((a, b) => b.at - a.at).slice(0, limit).map((one) => one.instrument);
  });
}

function tell(node: OpenedNode, object: string, proposal: ProposalWithContent): Instrument {
  const { content } = proposal;
  const sealed = proposal.seal === null ? [] : [{ done: "seals it: decided", origin: proposal.origin, id: proposal.seal, at: proposal.decidedAt ?? proposal.at }];
  return {
    object,
    title: titleOf(content) ?? { en: object },
    state: proposal.state !== "sealed" ? proposal.state : proposal.countersignedAt === null ? "decided" : "countersigned",
    // The charter's mark holds for everything under it.
    sample: content?.["sample"] === true || node.founded.charter.sample,
    sources: sourcesOf(content?.["sources"]),
    acts: [
      { done: proposal.adReferendum ? "proposes, ad referendum" : "proposes, and so assents", origin: proposal.origin, id: proposal.id, at: proposal.at },
      ...proposal.assents.filter(({ id }) => id !== proposal.id).map(({ origin, id, at }) => ({ done: "assents", origin, id, at })),
      ...sealed,
      ...proposal.receipts.map(({ origin, id, at }) => ({ done: "countersigns it", origin, id, at })),
    ],
    awaiting: proposal.state === "standing" ? proposal.awaiting : [],
  };
}

function sourcesOf(value: JsonValue | undefined): Instrument["sources"] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) => {
    const source = one as Readonly<Record<string, JsonValue>>;
    const word = (name: string): string => (typeof source[name] === "string" ? source[name] : "");
    return [{ date: word("date"), page: word("page"), fact: word("fact") }];
  });
}
