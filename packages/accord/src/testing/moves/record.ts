import { encodeBase64, formatVkey } from "@mithaq/ledger";
import type { Pair } from "../../act/act.ts";
import { formatCut, formatErasure, formatKeyRotation, formatMandateRecall, formatMandateReinstatement, formatMandateSuspension, formatResume } from "../../assent/format.ts";
import { contentOf, verbOf } from "../../fold/fact.ts";
import { keyDigest, type KeyRole } from "../../founding/party-file.ts";
import { mandateOf } from "../../reading/mandates.ts";
import { cutMessage } from "../../rules/record.ts";
import { generationOf } from "../schedule.ts";
import { toyCryptography } from "../toy-cryptography.ts";
import type { Move } from "./known.ts";

/** The record's own acts: mandates, keys, erasures, cuts, resumptions. */
export const recall: Move = (play) => {
  // Rarely of the officers that act: a world in which nobody may act shows little.
  const mandate = play.choices.of(play.officers)?.mandate;
  return mandate === undefined || !play.choices.oneIn(10) ? undefined : formatMandateRecall(mandate, "End of service.");
};

/** A suspended mandate is mostly reinstated soon. */
export const suspend: Move = ({ choices, officers }, side) => {
  const mandate = choices.of(officers.filter((officer) => officer.origin === side.party.origin || choices.oneIn(6)))?.mandate;
  if (mandate === undefined) return undefined;
  const row = side.rows.get(mandate);
  const halted = row !== undefined && mandateOf(row)?.suspended === true;
  if (halted || choices.oneIn(12)) return formatMandateReinstatement(mandate);
  return choices.oneIn(6) ? formatMandateSuspension(mandate, "On leave.") : undefined;
};

export const rotate: Move = (play, side) => {
  const { choices, world } = play;
  const role = choices.of(["mirror", "transport"] as const satisfies readonly KeyRole[])!;
  const now = generationOf(side, world, side.party.origin, role);
  const next = choices.oneIn(3) ? choices.below(5) : now + 1;
  const vkey = formatVkey(side.party.key(role, next).vkey);
  return choices.oneIn(2) ? formatKeyRotation(side.party.origin, role, vkey, keyDigest(toyCryptography, formatVkey(side.party.key(role, next + 1).vkey))) : undefined;
};

export const erase: Move = (play, side) => {
  const carriers = [...side.rows.values()].flatMap((row) => row.facts.filter((fact) => fact.verdict === "valid" && typeof fact.content["digest"] === "string" && Array.isArray(fact.content["pairs"]) && verbOf(fact.kind) !== "seal"));
  const fact = play.choices.of(carriers);
  if (fact === undefined) return undefined;
  return formatErasure({ of: contentOf<{ id: string }>(fact).id, pairs: fact.content["pairs"] as unknown as Pair[], digest: contentOf<{ digest: string }>(fact).digest });
};

export const cut: Move = (play, side) => {
  const { choices, world } = play;
  if (!choices.oneIn(4)) return undefined;
  const successor = { ...side.party.file, origin: choices.oneIn(2) ? "d.example/log" : side.party.origin };
  const one = { origin: side.party.origin, size: 3, root: choices.hex(32), successor };
  const hands = world.parties.map((party) => ({ party: party.origin, signature: encodeBase64(choices.oneIn(3) ? Buffer.alloc(64) : party.rootHand.sign(cutMessage(one))) }));
  return formatCut(one, hands);
};

export const resume: Move = (play, side) => (play.choices.oneIn(6) ? formatResume(side.party.origin, "After a restore.") : undefined);
