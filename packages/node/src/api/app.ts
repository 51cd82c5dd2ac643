import { MAX_WORKBOOK_BYTES } from "../exchange/workbook/workbook-model.ts";
import { OpenAPIHandler } from "@orpc/openapi/fetch";
import { Hono } from "hono";
import { Refusal } from "../node/refusal.ts";
import { refusalOf } from "../node/refusal-of.ts";
import { requireToken } from "./access.ts";
import type { ApiContext } from "./context.ts";
import { MAX_PAYLOAD_BYTES, MAX_POUCH_BYTES } from "./contract.ts";
import { answerRefusal } from "./answer-refusal.ts";
import { securityHeaders } from "./headers.ts";
import { readHealth } from "./health.ts";
import { checkHost } from "./hosts.ts";
import { limitBody, MAX_REQUEST_BYTES } from "./limit-body.ts";
import { openApiDocument } from "./openapi.ts";
import { BUILT_SCREENS } from "../screens/screen-files.ts";
import { screenRoutes } from "../screens/screen-routes.ts";
import { explainErrors } from "./explain-errors.ts";
import { router } from "./router.ts";
import { rpcRoutes } from "./rpc-routes.ts";

export interface AppParts {
  readonly context: ApiContext;
  readonly token: string;
  /** Names this process: see Health. */
  readonly instance: string;
  /** The routes that other parties' nodes ask; they sign every request and are checked there. */
  readonly peerRoutes: Hono | undefined;
  /** What anyone may read: the public log. */
  readonly publicRoutes?: Hono;
  /** Where the built screens lie; default: where their build puts them. */
  readonly screens?: string | undefined;
}

/** Everything that one party's node answers over HTTP, in the order in which a request meets it. */
export function createApp({ context, token, instance, peerRoutes, publicRoutes, screens }: AppParts): Hono {
  const { node, log } = context;
  const app = new Hono();
  app.use(securityHeaders());
  app.use(checkHost(node));
  app.use(async (c, next) => {
    const start = performance.now();
    await next();
    log.debug({ method: c.req.method, path: c.req.path, status: c.res.status, ms: Math.round(performance.now() - start) }, "answered");
  });

  app.get("/healthz", async (c) => {
    const health = await readHealth(node, instance);
    return c.json(health, health.ok ? 200 : 503);
  });
  app.get("/openapi.json", async (c) => c.json(await openApiDocument()));
  app.get("/metrics", requireToken(node, token, { openOnLoopback: true }), async (c) => {
    if (context.metrics === undefined) return c.notFound();
    return c.body(await context.metrics.render(), 200, { "content-type": context.metrics.contentType });
  });

  const handler = new OpenAPIHandler(router, explainErrors());
  app.use("/api/*", requireToken(node, token));
  app.use("/api/pouch/*", limitBody(MAX_POUCH_BYTES + 64 * 1024));
  app.use("/api/payloads/*", limitBody(Math.ceil(MAX_PAYLOAD_BYTES / 3) * 4 + 4096));
  app.use("/api/documents/*", limitBody(MAX_PAYLOAD_BYTES + 64 * 1024));
  app.use("/api/documents", limitBody(MAX_PAYLOAD_BYTES + 64 * 1024));
  app.use("/api/exchange/matrix/*", limitBody(MAX_WORKBOOK_BYTES + 64 * 1024));
  app.use("/api/*", async (c, next) => (LARGE.test(c.req.path) ? next() : limitBody(MAX_REQUEST_BYTES)(c, next)));
  app.use("/api/*", async (c, next) => {
    const { matched, response } = await handler.handle(c.req.raw, { prefix: "/api", context: { ...context, caller: { is: "operator" } } });
    return matched ? c.newResponse(response.body, response) : next();
  });

  app.route("/", rpcRoutes(context));
  if (publicRoutes !== undefined) app.route("/", publicRoutes);
  if (peerRoutes !== undefined) app.route("/", peerRoutes);
  app.route("/", screenRoutes({ folder: screens ?? BUILT_SCREENS, demonstration: () => node.settings().demonstration }));
  app.notFound((c) => answerRefusal(c, new Refusal("not-found", { field: "path", expected: "a path of /openapi.json, or of the screens", remedy: "see /openapi.json", message: "there is nothing at this path" })));
  app.onError((error, c) => {
    log.error({ err: error, path: c.req.path }, "a request failed");
    const refusal = refusalOf(error);
    const told = refusal.code === "internal" ? new Refusal("internal", { field: "node", expected: "no fault", remedy: "see the node's log", message: "the node failed" }) : refusal;
    return answerRefusal(c, told);
  });
  return app;
}

const LARGE = /^\/api\/(pouch|payloads|documents|exchange\/matrix)(\/|$)/;
