import type { Act, ActId, Content } from "../act/act.ts";
import { asJson, newObjectId } from "../act/intent.ts";
import { kindVerb, NOTICES } from "../assent/verbs.ts";
import type { KindBook } from "../kinds/book.ts";
import { domainOf } from "./fact.ts";

/** What a valid act leaves in the rows: what later judgement, the statuses and the lists need, and no more; the whole act is one look into the log away. */
export function factContent(act: Act, id: ActId, book: KindBook): Content {
  const verb = kindVerb(act.act, book);
  const body = act.body;
  const common = { id, at: act.at };
  const mandate = act.hand?.mandate ?? "";
  const document = { pairs: act.objects, digest: act.payload?.digest ?? null };
  if (verb === "propose") return content({ ...common, ...document, adReferendum: body["adReferendum"], mandate, ...place(body), ...kept(act, book) });
  if (verb === "seal") return content({ ...common, proposal: body["proposal"], pairs: act.objects, digest: body["digest"], assents: body["assents"] });
  if (verb === "receipt") return content({ ...common, of: body["of"] });
  if (verb === "submit") return content({ ...common, ...document, mandate, made: newObjectId(act.origin, act.nonce), ...place(body), ...kept(act, book) });
  if (verb !== undefined && NOTICES.has(verb)) return content({ ...common, ...document, mandate, ...place(body), ...kept(act, book) });
  if (verb === "yield") return content({ ...common, proposal: body["proposal"], mandate, withdraws: body["withdraws"] });
  if (verb !== undefined && typeof body["proposal"] === "string") return content({ ...common, proposal: body["proposal"], mandate });
  if (verb !== undefined) return content({ ...common, mandate, pairs: act.objects, ...body, ...(act.payload === null ? {} : { digest: act.payload.digest }) });
  // Fixed verbs: mandates, keys, root hands, resumptions, cuts, erasures. Their bodies are small and wholly needed.
  return content({ ...common, ...body });
}

/** The part of what is proposed or submitted that its kind keeps; the version of the rules stands by itself, for the fold looks it up. */
function kept(act: Act, book: KindBook): { content?: Content; version?: unknown; pillars?: unknown } {
  const proposed = act.body["content"] as Content;
  if (act.act === "rules.propose") return { version: proposed["version"], ...(proposed["pillars"] === undefined ? {} : { pillars: proposed["pillars"] }) };
  const kind = book.get(domainOf(act.act));
  const keeps = kind?.keeps === undefined ? proposed : kind.keeps(proposed);
  return Object.keys(keeps).length === 0 ? {} : { content: keeps };
}

function place(body: Content): { parent: unknown; pillar: unknown } {
  const proposed = body["content"] as Content | undefined;
  return { parent: proposed?.["parent"] ?? null, pillar: proposed?.["pillar"] ?? null };
}

/** Everything that comes in was read from canonical JSON. */
function content(value: object): Content {
  return asJson(value) as Content;
}
