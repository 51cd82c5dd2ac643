import type { ObjectId } from "../act/act.ts";
import { verbOf } from "../fold/fact.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import { agreementView, type AgreementInput } from "./agreement.ts";
import { legalLife } from "./legal-life.ts";
import type { ViewAt } from "./view.ts";

/** The object whose history answers when an event of a deadline rule happened; undefined where the rule names none that is known. */
export function objectOfEvent(event: string): ObjectId | undefined {
  return EVENT.exec(event)?.[2];
}

const EVENT = /^(entry-into-force|session|signature):(.+)$/;

/**
 * The day on which an event happened: an agreement's entry into force by its own clause, its last signature, the day on which a session adjourned; undefined while it has not, on
 * the day that is asked for. The horizon holds the object's row.
 */
export function eventDate(context: FoldContext, horizon: Horizon, event: string, at: ViewAt, input?: AgreementInput): string | undefined {
  const [, what, object] = EVENT.exec(event) ?? [];
  if (object === undefined) return undefined;
  if (what === "session") {
    const adjourned = horizon.facts(object).find((fact) => fact.kind.startsWith("session.") && verbOf(fact.kind) === "adjourn")?.content["on"];
    return typeof adjourned === "string" && adjourned <= at.day ? adjourned : undefined;
  }
  const view = agreementView(context, horizon, object, at, input);
  if (view === undefined) return undefined;
  const life = legalLife(view, at.day);
  return (what === "signature" ? life.signedOn : life.inForceOn)?.value;
}
