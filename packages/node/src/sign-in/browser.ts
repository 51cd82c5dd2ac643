import { Refusal } from "../node/refusal.ts";

/** The browser that asks over /rpc: where its page stands, and the way to give it a cookie. */
export interface Browser {
  /** The remote address, for counting attempts. */
  readonly address: string;
  /** The page's origin as the browser says it: `https://mithaq.ministry.example`; checked against this node's own names. */
  readonly origin: string;
  /** Sets the session's cookie; null takes it away. */
  setSession(id: string | null): void;
}

/** The relying party of the page: its host name. Rejects with Refusal `input` where no passkey can belong to it (an IP address; http that is not this machine). */
export function relyingParty({ origin }: Browser): { readonly rpId: string; readonly origin: string } {
  const { hostname, protocol } = new URL(origin);
  const isAddress = /^[0-9.]+$/.test(hostname) || hostname.startsWith("[");
  if (isAddress) throw new Refusal("input", { field: "Origin", expected: "a host name", remedy: "open the screens by the node's name: a passkey cannot belong to an IP address", message: `no passkey belongs to ${hostname}` });
  const local = hostname === "localhost" || hostname.endsWith(".localhost");
  if (protocol !== "https:" && !local) throw new Refusal("input", { field: "Origin", expected: "https", remedy: "open the screens over https", message: "passkeys work over https alone" });
  return { rpId: hostname, origin };
}

/** The browser of a request; rejects with Refusal `forbidden` where there is none (the operator's transport). */
export function requireBrowser(browser: Browser | undefined): Browser {
  if (browser !== undefined) return browser;
  throw new Refusal("forbidden", { field: "session", expected: "a browser", remedy: "sign in on the screens; programs use the operator token", message: "sessions are for the screens" });
}
