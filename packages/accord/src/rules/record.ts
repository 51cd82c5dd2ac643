import { concatBytes, canonicalBytes, decodeBase64, encodeUtf8, LedgerError, parseVkey } from "@mithaq/ledger";
import { partyId, proposalsOn, stateOf } from "../assent/proposal.ts";
import { asJson } from "../act/intent.ts";
import type { Cut } from "../fold/parties.ts";
import { partyOfOrigin } from "../fold/parties.ts";
import { AccordError } from "../errors.ts";
import { checkPartyKeys, expectedKey, keyDigest, type KeyRole } from "../founding/party-file.ts";
import { keysRowId, keyState } from "../keys/rotation.ts";
import { rootCredential } from "./hands.ts";
import { partyOfAct, type Judgement, type Rule } from "./rule.ts";

/** Keys, cuts and erasure: what touches the record itself (record.md sections 3 and 6). */
export const RECORD_RULES: readonly Rule[] = [
  {
    name: "rotation-committed",
    says: "A key rotates to the one that was committed in advance, of its role's name and type, and never back to one that was used.",
    about: ["key.rotate"],
    check: isCommitted,
  },
  {
    name: "cut-by-all",
    says: "A log is cut by the root hands of all parties together, and its successor is a new origin.",
    about: ["origin.cut"],
    check: isCutByAll,
  },
  {
    name: "erase-own",
    says: "Only its logger erases a payload: the act that carries it stands in its own log, on that object.",
    about: ["payload.erase"],
    check: (judgement) => carriers(judgement).some((fact) => partyId(judgement.context, fact.origin) === partyOfAct(judgement)),
  },
  {
    name: "erase-free",
    says: "A payload is not erased while a proposal on it stands or is decided.",
    about: ["payload.erase"],
    check: ({ act, horizon }) =>
      act.objects.every(([object]) =>
        proposalsOn(horizon, object).every((proposal) => proposal.digest !== act.body["digest"] || !["standing", "sealed"].includes(stateOf(horizon, proposal))),
      ),
  },
];

function isCommitted({ act, context, origin, index, horizon }: Judgement): boolean {
  const role = act.body["role"] as KeyRole;
  const { vkey } = act.body as { readonly vkey: string };
  const expected = expectedKey(origin, role);
  const state = keyState(context, origin, horizon.facts(keysRowId(origin)), role, index);
  try {
    const key = parseVkey(context.cryptography, vkey);
    return key.name === expected.name && key.type === expected.type && keyDigest(context.cryptography, vkey) === state.next && vkey !== state.vkey && !state.past.includes(vkey);
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw error;
  }
}

const CUT_PREFIX = encodeUtf8("mithaq/cut/v1\n");

/** The bytes that every party's root hand signs to cut a log. */
export function cutMessage(cut: Cut): Uint8Array {
  return concatBytes(CUT_PREFIX, canonicalBytes(asJson(cut)));
}

function isCutByAll(judgement: Judgement): boolean {
  const { act, context } = judgement;
  const cut = act.body["cut"] as unknown as Cut;
  const hands = act.body["hands"] as unknown as readonly { party: string; signature: string }[];
  if (partyOfOrigin(context.charter, context.cuts ?? [], cut.origin) === undefined) return false;
  if (context.charter.parties.some((party) => party.origin === cut.successor.origin)) return false;
  try {
    checkPartyKeys(context.cryptography, cut.successor, "party-file");
    const message = cutMessage(cut);
    return context.charter.parties.every((party) => {
      const credential = rootCredential(judgement, party.origin);
      const hand = hands.find((one) => one.party === party.origin);
      return (
        hand !== undefined && credential?.type === "key" &&
        context.cryptography.verify("Ed25519", decodeBase64(credential.publicKey, "publicKey"), message, decodeBase64(hand.signature, "signature"))
      );
    });
  } catch (error) {
    if (error instanceof LedgerError || error instanceof AccordError) return false;
    throw error;
  }
}

function carriers({ act, horizon }: Judgement) {
  return act.objects.flatMap(([object]) => horizon.facts(object).filter((fact) => fact.content["id"] === act.body["of"] && fact.content["digest"] === act.body["digest"] && fact.kind !== "payload.erase"));
}
