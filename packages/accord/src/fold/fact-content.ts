import type { Act, ActId, Content } from "../act/act.ts";
import { asJson } from "../act/intent.ts";
import { assentVerb, NOTICES } from "../assent/verbs.ts";

/** What a valid act leaves in the rows: what later judgement and the statuses need, and no more; the whole act is one look into the log away. */
export function factContent(act: Act, id: ActId): Content {
  const verb = assentVerb(act);
  const body = act.body;
  const common = { id, at: act.at };
  const mandate = act.hand?.mandate ?? "";
  if (verb === "propose") return content({ ...common, pairs: act.objects, digest: act.payload?.digest ?? null, adReferendum: body["adReferendum"], mandate, ...place(body), ...version(act) });
  if (verb === "seal") return content({ ...common, proposal: body["proposal"], pairs: act.objects, digest: body["digest"], assents: body["assents"] });
  if (verb === "receipt") return content({ ...common, of: body["of"] });
  if (verb !== undefined && NOTICES.has(verb)) return content({ ...common, pairs: act.objects, digest: act.payload?.digest ?? null, mandate, ...place(body) });
  if (verb === "yield") return content({ ...common, proposal: body["proposal"], mandate, withdraws: body["withdraws"] });
  if (verb !== undefined) return content({ ...common, proposal: body["proposal"], mandate });
  // Fixed verbs: mandates, keys, root hands, resumptions, cuts, erasures. Their bodies are small and wholly needed.
  return content({ ...common, ...body });
}

/** The version of the rules that a proposal on them names: the fold itself looks it up. */
function version(act: Act): { version?: unknown } {
  return act.act === "rules.propose" ? { version: (act.body["content"] as Content | undefined)?.["version"] } : {};
}

function place(body: Content): { parent: unknown; pillar: unknown } {
  const proposed = body["content"] as Content | undefined;
  return { parent: proposed?.["parent"] ?? null, pillar: proposed?.["pillar"] ?? null };
}

/** Everything that comes in was read from canonical JSON. */
function content(value: object): Content {
  return asJson(value) as Content;
}
