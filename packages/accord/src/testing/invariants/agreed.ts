import type { Content } from "../../act/act.ts";
import { domainOf } from "../../fold/fact.ts";
import type { Happened, History } from "../history.ts";
import { concerns, isVerb, sealedContent } from "../onlooker.ts";
import { each, type Invariant } from "./invariant.ts";

const sealedBefore = (history: History, one: Happened, object: string, base: string | null) => history.before(one).some((other) => isVerb(other, "seal") && other.act.objects.some(([id, on]) => id === object && on === base));
const didBefore = (history: History, one: Happened, act: string, object: string) => history.before(one).some((other) => other.act.act === act && concerns(other, object));

/** What is done with what is agreed. */
export const AGREED_INVARIANTS: readonly Invariant[] = [
  each("whom a text names as a party is one", (one, { world }) => {
    const content = one.act.body["content"] as Content | undefined;
    return content === undefined || namedIn(content).every((name) => world.parties.some((party) => party.origin === name));
  }),
  each("a baseline is kept, or its change is said", (one, history) => {
    if (!["milestone.propose", "indicator.propose"].includes(one.act.act)) return true;
    const content = one.act.body["content"] as Content;
    return one.act.objects.every(([, base]) => base === null || content["rebaselined"] !== undefined || JSON.stringify(sealedContent(history, base)!["baseline"]) === JSON.stringify(content["baseline"]));
  }),
  each("one text is signed, the newest that is sealed", (one, history) => {
    if (!isSignature(one)) return true;
    const [object, base] = one.act.objects[0]!;
    return one.act.objects.length === 1 && base !== null && !sealedBefore(history, one, object, base);
  }),
  each("a text is signed once", (one, history) => !isSignature(one) || !history.before(one).some((other) => other.act.act === one.act.act && other.origin === one.origin && other.act.objects.some(([object, base]) => one.act.objects.some(([id, on]) => id === object && on === base)))),
  each("a session opens when it is fixed, and adjourns when it is open", (one, history) => {
    if (!["session.open", "session.adjourn"].includes(one.act.act)) return true;
    return one.act.objects.every(([object, base]) => {
      if (isVerb(one, "adjourn")) return didBefore(history, one, "session.open", object) && !didBefore(history, one, "session.adjourn", object);
      const fixed = base !== null && sealedContent(history, base)?.["state"] === "fixed" && !sealedBefore(history, one, object, base);
      return fixed && !didBefore(history, one, "session.open", object);
    });
  }),
];

function isSignature(one: Happened): boolean {
  return ["agreement.sign", "minutes.sign"].includes(`${domainOf(one.act.act)}.sign`) && isVerb(one, "sign");
}

/** Wherever a content names a party, whatever its kind. */
function namedIn(content: Content): string[] {
  const lists = ["obligors", "obligees", "owner", "leads", "receivers", "to"].flatMap((member) => (content[member] as string[] | undefined) ?? []);
  const roles = ["contributors", "coChairs", "secretaries", "delegations", "figures"].flatMap((member) => ((content[member] as { party?: string }[] | undefined) ?? []).flatMap((one) => one.party ?? []));
  return [...lists, ...roles, ...(typeof content["host"] === "string" ? [content["host"]] : [])];
}
