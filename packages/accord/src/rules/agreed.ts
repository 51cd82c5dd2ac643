import { partyId, proposalsOn, sealOf, sealsOn, type Proposal } from "../assent/proposal.ts";
import { contentOf, domainOf, verbOf, type Fact } from "../fold/fact.ts";
import type { Horizon } from "../fold/horizon.ts";
import { asJson } from "../act/intent.ts";
import { canonicalBytes, equalBytes, type JsonValue } from "@mithaq/ledger";
import type { Content, Pair } from "../act/act.ts";
import { agreedContent } from "../submission/judges.ts";
import { partyOfAct, type Judgement, type Rule } from "./rule.ts";

/** What is done with what is agreed: signatures, sessions, baselines, and whom a text may name. */
export const AGREED_RULES: readonly Rule[] = [
  {
    name: "parties-named",
    says: "Whom a text names as a party of the programme is one: by the origin that the charter gives it.",
    about: [".propose", ".submit", ".correct", ".accept"],
    check: ({ act, book, context }) => {
      const kind = book.get(domainOf(act.act));
      const named = kind?.parties?.(act.body["content"] as Content) ?? [];
      return named.every((origin) => context.charter.parties.some((party) => party.origin === origin));
    },
  },
  {
    name: "baseline-frozen",
    says: "A new version keeps the baseline that was first agreed, or says why all agree on another.",
    about: [".propose"],
    check: keepsBaseline,
  },
  {
    name: "sign-newest",
    says: "A signature is put to one text, the newest that is sealed.",
    about: ["agreement.sign", "minutes.sign"],
    check: ({ act, horizon }) => act.objects.length === 1 && act.objects.every(([object, base]) => base !== null && sealsOn(horizon, [object, base]).length === 0),
  },
  {
    name: "sign-once",
    says: "A party signs a text once.",
    about: ["agreement.sign", "minutes.sign"],
    check: (judgement) => !judgement.act.objects.some(([object, base]) => signaturesOf(judgement.horizon, object, base).some((fact) => partyId(judgement.context, fact.origin) === partyOfAct(judgement))),
  },
  {
    name: "session-in-turn",
    says: "A session is opened once, by the newest version that is sealed, which says that it is fixed; and adjourned once, when it is open.",
    about: ["session.open", "session.adjourn"],
    check: ({ act, horizon }) => act.objects.every((pair) => (verbOf(act.act) === "open" ? isFixed(horizon, pair) && !did(horizon, pair[0], "open") : did(horizon, pair[0], "open") && !did(horizon, pair[0], "adjourn"))),
  },
];

/** The signatures of one sealed version of a text. */
export function signaturesOf(horizon: Horizon, object: string, seal: string | null): Fact[] {
  return horizon.facts(object).filter((fact) => verbOf(fact.kind) === "sign" && contentOf<{ pairs: readonly (readonly [string, string | null])[] }>(fact).pairs.some(([id, base]) => id === object && base === seal));
}

/** Whether a session's newest sealed version, which the pair names, fixes it: not one that was postponed or cancelled. */
function isFixed(horizon: Horizon, [object, base]: Pair): boolean {
  return base !== null && agreedContent(horizon, object, base)?.["state"] === "fixed" && sealsOn(horizon, [object, base]).length === 0;
}

function did(horizon: Horizon, object: string, verb: string): boolean {
  return horizon.facts(object).some((fact) => verbOf(fact.kind) === verb);
}

function sealed(horizon: Horizon, object: string): Proposal[] {
  return proposalsOn(horizon, object).filter((proposal) => sealOf(horizon, proposal) !== undefined);
}

function keepsBaseline({ act, book, horizon }: Judgement): boolean {
  const frozen = book.get(domainOf(act.act))?.frozen;
  const proposed = act.body["content"] as Content;
  if (frozen === undefined || proposed["rebaselined"] !== undefined) return true;
  return act.objects.every(([object, base]) => {
    if (base === null) return true;
    const before = sealed(horizon, object).find((one) => contentOf<{ id: string }>(sealOf(horizon, one)!).id === base);
    return before?.content === undefined || frozen.every((member) => sameJson(before.content?.[member], proposed[member]));
  });
}

function sameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return equalBytes(canonicalBytes(asJson([a ?? null])), canonicalBytes(asJson([b ?? null])));
}
