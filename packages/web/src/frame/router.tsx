import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect, type AnyRoute } from "@tanstack/react-router";
import type { QueryClient } from "@tanstack/react-query";
import { sessionQuery } from "../node/session.ts";
import { controlsReady } from "../reader/controls-ready.ts";
import type { Reader } from "../reader/reader-settings.ts";
import { loadWords } from "../words/catalogue.ts";
import { firstScreenOf } from "./first-screen.ts";
import { Frame } from "./frame.tsx";
import { Lost } from "./lost.tsx";
import { ScreenFault } from "./screen-fault.tsx";
import { screenRoutes } from "./screen-routes.ts";

/** The officers' screens below the reader's language. A screen's script and words come when it is entered. */
export function openRouter(queries: QueryClient, reader: Reader) {
  const root = createRootRoute({ component: Frame, notFoundComponent: Lost });
  const base = `/${reader.language}`;
  const signedIn = async () => (await queries.ensureQueryData(sessionQuery())).officer;
  const children: AnyRoute[] = [
    createRoute({
      getParentRoute: () => root, path: base,
      beforeLoad: async () => {
        throw redirect({ to: `${base}/${firstScreenOf(await signedIn())}`, replace: true });
      },
    }),
    ...screenRoutes().map(({ path, words, load, open, light }) => createRoute({
      getParentRoute: () => root,
      // With the slash it is an index: else `agreements/$` would match `agreements` too, with an empty rest, and win.
      path: `${base}/${path}${path.endsWith("$") ? "" : "/"}`,
      beforeLoad: async ({ location }) => {
        if (open !== true && (await signedIn()) === null) throw redirect({ to: `${base}/sign-in`, search: { next: location.href }, replace: true });
      },
      loader: () => Promise.all([loadWords(reader.language, words), ...(light === true ? [] : [controlsReady()])]),
      component: lazyRouteComponent(load),
      staleTime: Infinity,
    })),
  ];
  return createRouter({ routeTree: root.addChildren(children), defaultPreload: "intent", defaultPreloadDelay: 40, scrollRestoration: true, defaultPendingMs: 400, defaultErrorComponent: ScreenFault, defaultNotFoundComponent: Lost });
}
