import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { partyLabel } from "../api/hosts.ts";
import type { Browser } from "./browser.ts";
import { pageOrigin } from "./same-origin.ts";
import { SIGN_IN } from "./settings.ts";

/** The cookie of a party's sessions: cookies do not know ports, so that two nodes on one host need two names. */
export function cookieName(origin: string): string {
  return `mithaq_${partyLabel(origin)}`;
}

export function sessionIdOf(c: Context, origin: string): string | undefined {
  return getCookie(c, cookieName(origin));
}

/** The browser behind a request of /rpc. */
export function browserOf(c: Context, party: string): Browser {
  const origin = pageOrigin(c);
  return {
    address: getConnInfo(c).remote.address ?? "unknown",
    origin,
    // Kept by the browser as long as a session can last at most; whether it stands is for the node to say.
    setSession: (id) => setCookie(c, cookieName(party), id ?? "", { path: "/", httpOnly: true, sameSite: "Strict", secure: origin.startsWith("https:"), maxAge: id === null ? 0 : SIGN_IN.longest / 1000 }),
  };
}
