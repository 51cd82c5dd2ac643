import { newObjectId } from "../act/intent.ts";
import { kindVerb, MAKING } from "../assent/verbs.ts";
import { RULES_OBJECT } from "../kinds/book.ts";
import { domainOf, verbOf } from "../fold/fact.ts";
import { seenMovesForward } from "../fold/log-state.ts";
import { partyOfAct, rootRowId, type Judgement, type Rule } from "./rule.ts";

/** What every act must be, before anything is asked about hands and assent. */
export const SHAPE_RULES: readonly Rule[] = [
  {
    name: "charter-quoted",
    says: "An act quotes the charter of its programme.",
    about: ["*"],
    check: ({ act, context }) => act.charter === context.charterId,
  },
  {
    name: "own-origin",
    says: "An act names the log that it stands in.",
    about: ["*"],
    check: ({ act, origin }) => act.origin === origin,
  },
  {
    name: "known-verb",
    says: "The verb is one that the record knows, its body has the verb's shape, and it carries a document only where the verb may.",
    about: ["*"],
    check: ({ act, verb }) => verb !== undefined && verb.body.safeParse(act.body).success && (act.payload === null || verb.payload),
  },
  {
    name: "pairs-sorted",
    says: "The objects stand in byte order, none twice.",
    about: ["*"],
    check: ({ act }) => act.objects.every(([object], at) => at === 0 || act.objects[at - 1]![0] < object),
  },
  {
    name: "time-forward",
    says: "The time of an act is not before that of the act before it.",
    about: ["*"],
    check: ({ act, log }) => act.at >= log.at,
  },
  {
    name: "view-forward",
    says: "What an act has seen of the other parties' logs only grows, and names no other log.",
    about: ["*"],
    check: ({ act, log, context }) => seenMovesForward(context, act, log),
  },
  {
    name: "intent-once",
    says: "An intent counts once in a log.",
    about: ["*"],
    check: ({ firstIntent }) => firstIntent === undefined,
  },
  {
    name: "founded",
    says: "Entry 1 of a log is its party's signature of the charter, and nothing else is valid until all have signed.",
    about: ["*"],
    check: isFounded,
  },
  {
    name: "object-known",
    says: "An act concerns an object that its view knows, or one that it makes itself.",
    about: ["*"],
    check: (judgement) => judgement.act.objects.every(([object]) => objectIsKnown(judgement, object)),
  },
  {
    name: "base-sealed",
    says: "A version builds on a seal of that very object.",
    about: [".propose", ".declare", ".notify", ".denounce", ".submit", "agreement.sign", "minutes.sign", "session.open", "session.adjourn"],
    check: ({ act, horizon }) => act.objects.every(([object, base]) => base === null || horizon.facts(object).some((fact) => verbOf(fact.kind) === "seal" && fact.content["id"] === base)),
  },
];

function isFounded(judgement: Judgement): boolean {
  const { act, origin, index, context, horizon } = judgement;
  if (act.act === "charter.sign") return index === 1;
  const signatures = (party: string) => horizon.facts(rootRowId(party)).filter((fact) => fact.kind === "charter.sign");
  // A log that goes on from a cut has a signature of its own: its party's in the old log founds nothing here.
  return signatures(partyOfAct(judgement)).some((fact) => fact.origin === origin) && context.charter.parties.every((party) => signatures(party.origin).length > 0);
}

/** Verbs of one fixed row of the party; everything else concerns objects that acts have made. */
const OWN_ROW: Readonly<Record<string, string>> = { "charter.sign": "root", "root.succeed": "root", "key.rotate": "keys", "log.resume": "log" };

function objectIsKnown(judgement: Judgement, object: string): boolean {
  const { act, book, origin, horizon } = judgement;
  const row = OWN_ROW[act.act];
  if (row !== undefined) return object === `${row === "root" ? partyOfAct(judgement) : origin}/${row}`;
  if (act.act === "origin.cut") return object === `${String((act.body["cut"] as { origin?: unknown } | undefined)?.origin)}/log`;
  const makes = act.act === "mandate.grant" || MAKING.has(kindVerb(act.act, book) ?? "");
  if (makes && object === newObjectId(origin, act.nonce)) return horizon.facts(object).length === 0;
  if (act.act === "mandate.grant") return false;
  const facts = horizon.facts(object);
  const kind = book.get(domainOf(act.act));
  if (kind === undefined) return facts.length > 0;
  if (object === RULES_OBJECT) return kind.kind === "rules";
  return facts.some((fact) => domainOf(fact.kind) === kind.kind || kind.about?.includes(domainOf(fact.kind)));
}
