import { may, type SignedInOfficer } from "../node/session.ts";
import { places } from "./places.ts";

/** Where an officer's day begins: who holds full powers, at what awaits the State; who keeps the sessions, at the secretariat; others at what awaits them. */
export function firstScreenOf(officer: SignedInOfficer | null): string {
  if (officer === null) return places.signIn;
  if (officer.head || may(officer, "agreement.sign")) return may(officer, "session.propose") ? places.secretariat : places.overview;
  return may(officer, "session.propose") ? places.secretariat : places.inbox;
}
