import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { NodeClient } from "../../api/client.ts";

/** What a page of a node is: the typed client over /rpc, with its cookies. */
export interface Screen {
  readonly rpc: NodeClient;
  /** The page's origin. */
  readonly origin: string;
  /** The cookies by name, as the browser would send them. */
  readonly cookies: Map<string, string>;
  /** The Set-Cookie headers that came, the newest last. */
  readonly set: string[];
}

/** A page at localhost (where passkeys work without TLS); `headers` replace what an honest browser sends. */
export function openScreen(url: string, headers: Record<string, string> = {}): Screen {
  const origin = `http://localhost:${new URL(url).port}`;
  const cookies = new Map<string, string>();
  const set: string[] = [];
  const send = async (request: Request, init?: RequestInit): Promise<Response> => {
    const sent = new Headers(request.headers);
    sent.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const answer = await fetch(new Request(request, { headers: sent }), init);
    for (const header of answer.headers.getSetCookie()) {
      set.push(header);
      const [name = "", value = ""] = header.split(";")[0]!.split("=");
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  const link = new RPCLink({ url: `${origin}/rpc`, headers: { "x-mithaq": "screen", origin, "sec-fetch-site": "same-origin", ...headers }, fetch: send });
  return { rpc: createORPCClient(link), origin, cookies, set };
}
