import { concatBytes, canonicalBytes, decodeBase64, encodeUtf8, equalBytes, LedgerError, parseVkey } from "@mithaq/ledger";
import { partyId, proposalsOn, stateOf } from "../assent/proposal.ts";
import { asJson } from "../act/intent.ts";
import type { Cut } from "../fold/parties.ts";
import type { Horizon } from "../fold/horizon.ts";
import { logRowId } from "../fold/touches.ts";
import { partyOfOrigin } from "../fold/parties.ts";
import { AccordError } from "../errors.ts";
import { checkPartyKeys, expectedKey, KEY_ROLES, keyDigest, type KeyRole } from "../founding/party-file.ts";
import { keysRowId, keyState, type KeyState } from "../keys/rotation.ts";
import { rootCredential } from "./hands.ts";
import { partyOfAct, type Judgement, type Rule } from "./rule.ts";

/** Keys, cuts and erasure: what touches the record itself (record.md sections 3 and 6). */
export const RECORD_RULES: readonly Rule[] = [
  {
    name: "rotation-committed",
    says: "A key rotates to the one that was committed in advance, of its role's name and type, and never to one that this log uses or has used, in any role.",
    about: ["key.rotate"],
    check: isCommitted,
  },
  {
    name: "cut-by-all",
    says: "A log is cut once, by the root hands of all parties together, and its successor is a new origin.",
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
  const facts = horizon.facts(keysRowId(origin));
  const state = keyState(context, origin, facts, role, index);
  try {
    const key = parseVkey(context.cryptography, vkey);
    if (key.name !== expected.name || key.type !== expected.type || keyDigest(context.cryptography, vkey) !== state.next) return false;
    const used = KEY_ROLES.flatMap((one) => usedKeys(keyState(context, origin, facts, one, index)));
    return !used.some((one) => equalBytes(parseVkey(context.cryptography, one).publicKey, key.publicKey));
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw error;
  }
}

function usedKeys({ vkey, past }: KeyState): readonly string[] {
  return [vkey, ...past];
}

/** Entries 0 and 1. */
const FOUNDED = 2;
const CUT_PREFIX = encodeUtf8("mithaq/cut/v1\n");

/** The bytes that every party's root hand signs to cut a log. */
export function cutMessage(cut: Cut): Uint8Array {
  return concatBytes(CUT_PREFIX, canonicalBytes(asJson(cut)));
}

function isCutByAll(judgement: Judgement): boolean {
  const { act, context, horizon } = judgement;
  const cut = act.body["cut"] as unknown as Cut;
  const hands = act.body["hands"] as unknown as readonly { party: string; signature: string }[];
  if (partyOfOrigin(context.charter, context.cuts ?? [], cut.origin) === undefined) return false;
  if (context.charter.parties.some((party) => party.origin === cut.successor.origin)) return false;
  // What was founded stands: without all entries 1 not even the cut would be valid.
  if (cut.size < FOUNDED) return false;
  if (context.cuts?.some((one) => one.successor.origin === cut.successor.origin && one.origin !== cut.origin) === true) return false;
  try {
    checkPartyKeys(context.cryptography, cut.successor, "party-file");
    const message = cutMessage(cut);
    // Judged by what stands after it: a root hand that was named beyond the cut is none. So the cut is valid before and after all fold anew.
    const standing: Horizon = { facts: (id) => horizon.facts(id).filter((fact) => fact.origin !== cut.origin || fact.index < cut.size) };
    // Each node may append the one cut; another cut of the same log would leave open which stands.
    const others = horizon.facts(logRowId(cut.origin)).filter((fact) => fact.kind === "origin.cut").map((fact) => cutMessage(fact.content["cut"] as unknown as Cut));
    if (others.some((other) => !equalBytes(other, message))) return false;
    return context.charter.parties.every((party) => {
      const credential = rootCredential({ context, horizon: standing }, party.origin);
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
