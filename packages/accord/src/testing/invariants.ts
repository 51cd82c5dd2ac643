import { canonicalBytes, decodeBase64, encodeHex, parseCheckpoint, parseNote, parseVkey } from "@mithaq/ledger";
import type { Pair } from "../act/act.ts";
import { asJson, handMessage } from "../act/intent.ts";
import { intentOf } from "../act/act.ts";
import { knownVerb } from "../assent/verbs.ts";
import { domainOf, verbOf } from "../fold/fact.ts";
import { keyDigest } from "../founding/party-file.ts";
import type { Credential } from "../hand/credential.ts";
import type { Happened, History } from "./history.ts";
import { AGREED_INVARIANTS } from "./invariants/agreed.ts";
import { each, type Invariant } from "./invariants/invariant.ts";
import { SUBMISSION_INVARIANTS } from "./invariants/submissions.ts";
import { toyCryptography } from "./toy-cryptography.ts";

const is = (one: Happened, ...verbs: readonly string[]) => verbs.includes(verbOf(one.act.act)) && !OF_THE_RECORD.has(domainOf(one.act.act));
/** A notice that stands by itself, or what one party submits. */
const UNILATERAL = ["declare", "notify", "denounce", "submit"];
/** Acts on a submission that may carry a document. */
const DOCUMENTED = new Set(["report.dispute", "report.answer", "report.correct", "report.maintain", "figure.correct"]);
const proposalOf = (history: History, one: Happened) => history.valid.find((other) => is(other, "propose") && other.id === one.act.body["proposal"]);
const pairKey = ([object, base]: Pair) => `${object} ${base ?? "-"}`;
const shares = (a: Happened, b: Happened) => a.act.objects.some((pair) => b.act.objects.some((other) => pairKey(other) === pairKey(pair)));
const grantBehind = (one: Happened, history: History) => history.valid.find((other) => other.act.act === "mandate.grant" && one.act.hand?.mandate === `${other.origin}/${other.act.nonce}`);
const withdrawsOf = (one: Happened) => (one.act.body["withdraws"] ?? []) as readonly string[];
const endedBefore = (history: History, one: Happened, proposal: Happened) =>
  history.before(one).some((other) => (is(other, "seal") && shares(other, proposal)) || (is(other, "withdraw", "object") && other.act.body["proposal"] === proposal.id) || withdrawsOf(other).includes(proposal.id));
const assentsBefore = (history: History, one: Happened, proposal: Happened) => history.before(one).filter((other) => is(other, "assent", "yield") && other.act.body["proposal"] === proposal.id);
const required = (history: History, proposal: Happened) => history.world.parties.map((party) => party.origin).filter((origin) => origin !== proposal.origin || proposal.act.body["adReferendum"] === true);
const allAssented = (history: History, one: Happened, proposal: Happened) => required(history, proposal).every((origin) => assentsBefore(history, one, proposal).some((assent) => assent.origin === origin));

const MANDATE_ENDS = ["mandate.recall", "mandate.suspend", "mandate.reinstate"];
/** Domains of acts that concern the record itself; all others are kinds of objects. */
const OF_THE_RECORD: ReadonlySet<string> = new Set(["charter", "mandate", "root", "key", "log", "origin", "payload"]);

/** What holds of every schedule, whatever its hostile nodes append. The first ones are the record's promises; the others say what a valid act is. */
const RECORD_INVARIANTS: readonly Invariant[] = [
  {
    name: "never two seals on one base",
    broken: (history) => {
      const seals = history.valid.filter((one) => is(one, "seal"));
      return seals.filter((one, at) => seals.slice(0, at).some((other) => shares(one, other)));
    },
  },
  {
    name: "decided: every party assented to these bytes, under a mandate",
    broken: (history) => history.valid.filter((one) => {
      if (!is(one, "seal")) return false;
      const proposal = proposalOf(history, one);
      return proposal === undefined || !allAssented(history, one, proposal) || assentsBefore(history, one, proposal).some((assent) => assent.act.body["digest"] !== (proposal.act.payload?.digest ?? null));
    }),
  },
  {
    name: "no path from decided to withdrawn",
    broken: (history) => history.valid.filter((one) => history.valid.some((seal) => is(seal, "seal") && ((is(one, "withdraw") && one.act.body["proposal"] === seal.act.body["proposal"]) || withdrawsOf(one).includes(seal.act.body["proposal"] as string)))),
  },
  {
    name: "an assent is final: whoever gave all assents finds no withdrawal after them",
    broken: (history) => history.valid.filter((one) => [one.act.body["proposal"], ...withdrawsOf(one)].some((id, at) => {
      const proposal = history.valid.find((other) => is(other, "propose") && other.id === id);
      return proposal !== undefined && (at > 0 || is(one, "withdraw")) && allAssented(history, one, proposal);
    })),
  },
  each("the charter is quoted", (one, { world }) => one.act.charter === world.context.charterId),
  each("no act of one party stands as another's", (one) => one.act.origin === one.origin),
  each("a body is what its verb says", (one) => knownVerb(one.act.act)?.body.safeParse(one.act.body).success === true && (one.act.payload === null || is(one, "propose", ...UNILATERAL) || DOCUMENTED.has(one.act.act))),
  each("objects are in order, each once", (one) => one.act.objects.every(([object], at) => at === 0 || one.act.objects[at - 1]![0] < object)),
  each("time does not run back", (one, history) => !history.acts.some((other) => other.origin === one.origin && other.index < one.index && other.act.at > one.act.at)),
  each("views only grow, and hold parties alone", (one, history) =>
    Object.entries(one.act.seen).every(([of, seen]) => of !== one.origin && history.world.parties.some((party) => party.origin === of) && !history.acts.some((other) => other.origin === one.origin && other.index < one.index && isInOrder(history, other) && (other.act.seen[of]?.size ?? 0) > seen.size)),
  ),
  each("an intent counts once", (one, history) => {
    const same = encodeHex(handMessage(intentOf(one.act)));
    return !history.acts.some((other) => other.origin === one.origin && other.index < one.index && encodeHex(handMessage(intentOf(other.act))) === same);
  }),
  each("nothing before all have signed the charter", (one, history) => (one.act.act === "charter.sign") === (one.index === 1) && (one.index === 1 || history.world.parties.every((party) => history.before(one).some((other) => other.act.act === "charter.sign" && other.origin === party.origin)))),
  each("what is concerned exists, and is its maker's", (one, history) => one.act.objects.every(([object]) => object === `${one.origin}/${one.act.nonce}` || /\/(root|keys|log)$/.test(object) || history.before(one).some((other) => other.act.objects.some(([made]) => made === object) && domainOf(other.act.act) !== "charter"))),
  each("a base is a seal of that object", (one, history) => !is(one, "propose", ...UNILATERAL) || one.act.objects.every(([object, base]) => base === null || history.before(one).some((other) => other.id === base && is(other, "seal") && other.act.objects.some(([sealed]) => sealed === object)))),
  each("hands are of their kind", (one) => (is(one, "seal", "receipt") ? one.act.hand === null : one.act.hand !== null && one.act.hand.mandate.endsWith("/root") === ROOT_ACTS.has(one.act.act))),
  each("no party acts under a mandate that is another's, unknown, recalled or suspended", (one, history) => {
    if (one.act.hand === null || one.act.hand.mandate.endsWith("/root")) return true;
    const grant = grantBehind(one, history);
    const turns = history.before(one).filter((other) => MANDATE_ENDS.includes(other.act.act) && other.act.objects.some(([object]) => object === one.act.hand!.mandate));
    const standing = !turns.some((other) => other.act.act === "mandate.recall") && turns.filter((other) => other.act.act !== "mandate.recall").at(-1)?.act.act !== "mandate.suspend";
    return grant !== undefined && grant.origin === one.origin && history.sees(one, grant) && standing;
  }),
  each("no mandate outlives its dates", (one, history) => {
    const dates = grantBehind(one, history)?.act.body as { from: number; to: number | null } | undefined;
    return dates === undefined || (one.act.at >= dates.from && one.act.at < (dates.to ?? Infinity));
  }),
  each("no mandate is stretched", (one, history) => {
    const grant = grantBehind(one, history)?.act.body as { acts: string[]; scope: { pillars?: string[] } | null } | undefined;
    if (grant === undefined) return true;
    const named = grant.acts.includes("*.*") || grant.acts.includes(one.act.act);
    const pillar = (one.act.body["content"] as { pillar?: string } | undefined)?.pillar;
    return named && (grant.scope?.pillars === undefined || pillar === undefined || grant.scope.pillars.includes(pillar));
  }),
  each("a hand signs what it is said to sign", (one, history) => {
    const { hand } = one.act;
    if (hand === null || hand.type !== "key") return true;
    const credential = (grantBehind(one, history)?.act.body["credential"] ?? history.world.parties.find((party) => `${party.origin}/root` === hand.mandate)?.file.rootHand) as Credential | undefined;
    return credential !== undefined && toyCryptography.verify("Ed25519", decodeBase64(credential.publicKey, "key"), handMessage(intentOf(one.act)), decodeBase64(hand.signature, "signature"));
  }),
  each("no party recalls or suspends another's mandate", (one) => !MANDATE_ENDS.includes(one.act.act) || one.act.objects.every(([object]) => object.startsWith(`${one.origin}/`))),
  each("a party has one standing proposal on a pair", (one, history) =>
    !is(one, "propose") || !history.before(one).some((other) => is(other, "propose") && other.origin === one.origin && shares(other, one) && !endedBefore(history, one, other))),
  each("no proposal on a sealed base", (one, history) => !is(one, "propose") || !history.before(one).some((other) => is(other, "seal") && shares(other, one))),
  each("an answer quotes what was proposed", (one, history) => {
    if (!is(one, "assent", "yield", "object", "withdraw", "release-request", "seal")) return true;
    const proposal = history.before(one).find((other) => is(other, "propose") && other.id === one.act.body["proposal"]);
    if (proposal === undefined || domainOf(proposal.act.act) !== domainOf(one.act.act)) return false;
    const withdrawn = withdrawsOf(one).map((id) => history.before(one).find((other) => other.id === id));
    const union = new Set([proposal, ...withdrawn].flatMap((other) => other?.act.objects.map(pairKey) ?? ["?"]));
    return one.act.body["digest"] === (proposal.act.payload?.digest ?? null) && one.act.objects.length === union.size && one.act.objects.every((pair) => union.has(pairKey(pair)));
  }),
  each("no assent to what its giver knew to be over", (one, history) => {
    const proposal = is(one, "assent", "yield") ? proposalOf(history, one) : undefined;
    return proposal === undefined || !endedBefore(history, one, proposal);
  }),
  each("assent is given by those who must give it", (one, history) => {
    const proposal = is(one, "assent", "yield") ? proposalOf(history, one) : undefined;
    return proposal === undefined || required(history, proposal).includes(one.origin);
  }),
  each("no assent beside an own rival", (one, history) => {
    const proposal = is(one, "assent", "yield") ? proposalOf(history, one) : undefined;
    if (proposal === undefined) return true;
    const rivals = history.before(one).filter((other) => is(other, "propose") && other.origin === one.origin && other !== proposal && shares(other, proposal) && !endedBefore(history, one, other));
    return [...withdrawsOf(one)].sort().join() === rivals.map((other) => other.id).sort().join();
  }),
  each("assent is given once", (one, history) => !is(one, "assent", "yield") || !history.valid.some((other) => other.origin === one.origin && other.index < one.index && is(other, "assent", "yield") && other.act.body["proposal"] === one.act.body["proposal"])),
  each("no party both assents and objects", (one, history) => !is(one, "object") || !history.valid.some((other) => other.origin === one.origin && is(other, "assent", "yield") && other.act.body["proposal"] === one.act.body["proposal"])),
  each("a party objects to another's proposal", (one, history) => !is(one, "object") || proposalOf(history, one)?.origin !== one.origin),
  each("a party withdraws and seals its own", (one, history) => !is(one, "withdraw", "seal") || proposalOf(history, one)?.origin === one.origin),
  each("a seal seals what stands", (one, history) => {
    const proposal = is(one, "seal") ? proposalOf(history, one) : undefined;
    return proposal === undefined || !endedBefore(history, one, proposal);
  }),
  each("a seal lists every assent", (one, history) => {
    const proposal = is(one, "seal") ? proposalOf(history, one) : undefined;
    return proposal === undefined || assentsBefore(history, one, proposal).filter((assent) => required(history, proposal).includes(assent.origin)).map((assent) => assent.id).sort().join() === [...(one.act.body["assents"] as string[])].join();
  }),
  each("a receipt answers another's seal or notice, with its pairs", (one, history) => {
    if (!is(one, "receipt")) return true;
    const of = history.before(one).find((other) => other.id === one.act.body["of"]);
    return of !== undefined && is(of, "seal", ...UNILATERAL) && of.origin !== one.origin && of.act.objects.map(pairKey).join() === one.act.objects.map(pairKey).join();
  }),
  each("a receipt is given once", (one, history) => !is(one, "receipt") || !history.valid.some((other) => other.origin === one.origin && other.index < one.index && is(other, "receipt") && other.act.body["of"] === one.act.body["of"])),
  each("a receipt carries a head that covers its act and is in its view", (one, history) => {
    const of = is(one, "receipt") ? history.acts.find((other) => other.id === one.act.body["of"]) : undefined;
    if (of === undefined) return true;
    const checkpoint = parseCheckpoint(parseNote(one.act.body["note"] as string).text);
    const seen = Math.max(0, ...history.acts.filter((other) => other.origin === one.origin && other.index <= one.index && isInOrder(history, other)).map((other) => other.act.seen[of.origin]?.size ?? 0));
    return checkpoint.origin === of.origin && checkpoint.size === seen && of.index < checkpoint.size && encodeHex(checkpoint.root) === history.world.log(of.origin).roots[checkpoint.size];
  }),
  each("a receipt is cosigned twice by its own node", (one) => !is(one, "receipt") || parseNote(one.act.body["note"] as string).signatures.filter((signature) => signature.name === `${one.origin}/mirror`).length === 2),
  each("a key is the one committed to, and is new", (one, history) => {
    if (one.act.act !== "key.rotate") return true;
    const { role, vkey } = one.act.body as { role: "mirror"; vkey: string };
    const file = history.world.parties.find((party) => party.origin === one.origin)!.file;
    const earlier = history.valid.filter((other) => other.origin === one.origin && other.index < one.index && other.act.act === "key.rotate" && other.act.body["role"] === role);
    parseVkey(toyCryptography, vkey);
    return keyDigest(toyCryptography, vkey) === (earlier.at(-1)?.act.body["next"] ?? file.next[role]);
  }),
  each("a cut has every party's hand, and a new origin", (one, { world }) => {
    if (one.act.act !== "origin.cut") return true;
    const { cut, hands } = one.act.body as unknown as { cut: { successor: { origin: string } }; hands: { party: string; signature: string }[] };
    const message = Buffer.concat([Buffer.from("mithaq/cut/v1\n"), canonicalBytes(asJson(cut))]);
    return !world.parties.some((party) => party.origin === cut.successor.origin) && world.parties.every((party) => hands.some((hand) => hand.party === party.origin && Buffer.from(party.rootHand.sign(message)).toString("base64") === hand.signature));
  }),
  each("only its logger erases a payload", (one, history) => one.act.act !== "payload.erase" || history.before(one).some((other) => other.id === one.act.body["of"] && other.origin === one.origin && other.act.payload?.digest === one.act.body["digest"])),
  each("no payload is erased under a standing or decided proposal", (one, history) => {
    if (one.act.act !== "payload.erase") return true;
    const proposal = history.before(one).find((other) => is(other, "propose") && other.act.payload?.digest === one.act.body["digest"] && one.act.objects.some(([object]) => other.act.objects.some(([on]) => on === object)));
    return proposal === undefined || (endedBefore(history, one, proposal) && !history.before(one).some((other) => is(other, "seal") && other.act.body["proposal"] === proposal.id));
  }),
];

const ROOT_ACTS: ReadonlySet<string> = new Set(["charter.sign", "mandate.grant", ...MANDATE_ENDS, "root.succeed", "key.rotate", "log.resume", "origin.cut"]);

/** All of them, in the order in which they are asked. */
export const INVARIANTS: readonly Invariant[] = [...RECORD_INVARIANTS, ...SUBMISSION_INVARIANTS, ...AGREED_INVARIANTS];

/** A `seen` that was taken into account: later views count from it. */
function isInOrder(history: History, one: Happened): boolean {
  return Object.entries(one.act.seen).every(([of, seen]) => (history.view(one.origin, one.index).get(of) ?? 0) >= seen.size && of !== one.origin);
}

/** The first invariant that a schedule breaks. */
export function firstBroken(history: History): { readonly invariant: string; readonly act: Happened } | undefined {
  for (const invariant of INVARIANTS) {
    const [act] = invariant.broken(history);
    if (act !== undefined) return { invariant: invariant.name, act };
  }
  return undefined;
}
