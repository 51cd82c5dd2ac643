import { RPCHandler } from "@orpc/server/fetch";
import { Hono } from "hono";
import { MAX_WORKBOOK_BYTES } from "../exchange/workbook/workbook-model.ts";
import { callerOf, notSignedIn } from "../sign-in/caller.ts";
import { requireSameOrigin } from "../sign-in/same-origin.ts";
import { browserOf, sessionIdOf } from "../sign-in/session-cookie.ts";
import { answerRefusal } from "./answer-refusal.ts";
import type { ApiContext } from "./context.ts";
import { MAX_PAYLOAD_BYTES, MAX_POUCH_BYTES } from "./contract.ts";
import { explainErrors } from "./explain-errors.ts";
import { discardBody, limitBody, MAX_REQUEST_BYTES } from "./limit-body.ts";
import { router } from "./router.ts";

/**
 * The screens' transport: the same router by oRPC's own protocol, for a page of this node and the officer whose session's cookie it carries. The operator token means nothing here. Files are taken from
 * officers alone: a body above the small bound is not even read before it is known who sends it.
 */
export function rpcRoutes(context: ApiContext): Hono {
  const app = new Hono();
  const handler = new RPCHandler(router, explainErrors());
  app.use("/rpc/*", requireSameOrigin());
  app.use("/rpc/*", async (c, next) => {
    const large = LARGE[c.req.path];
    if (large !== undefined) {
      const caller = await callerOf(context.node, sessionIdOf(c, context.node.origin));
      if (caller.is !== "officer") {
        await discardBody(c);
        return answerRefusal(c, notSignedIn(caller.is === "anyone" ? caller.ended : null));
      }
    }
    return limitBody(large ?? MAX_REQUEST_BYTES)(c, next);
  });
  app.use("/rpc/*", async (c, next) => {
    const { node } = context;
    const caller = await callerOf(node, sessionIdOf(c, node.origin));
    const { matched, response } = await handler.handle(c.req.raw, { prefix: "/rpc", context: { ...context, caller, browser: browserOf(c, node.origin) } });
    return matched ? c.newResponse(response.body, response) : next();
  });
  return app;
}

const FORM = 64 * 1024;
const LARGE: Readonly<Record<string, number>> = { "/rpc/documents/put": MAX_PAYLOAD_BYTES + FORM, "/rpc/pouch/import": MAX_POUCH_BYTES + FORM, "/rpc/exchange/matrix/check": MAX_WORKBOOK_BYTES + FORM };
