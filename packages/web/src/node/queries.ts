import { MutationCache, QueryCache, QueryClient, type Query } from "@tanstack/react-query";
import { endedOf, refusedOf } from "./refused.ts";

/** How reads behave: what is kept is shown at once and asked again; a refusal is not retried, a line that fails is. */
export function openQueries(onEnded: (why: "session" | "mandate") => void): QueryClient {
  const onError = (error: unknown) => {
    const why = endedOf(error);
    if (why !== undefined) onEnded(why);
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 24 * 60 * 60_000,
        networkMode: "always",
        retry: (failures, error) => failures < 2 && refusedOf(error) === undefined,
        retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 4000),
        refetchOnWindowFocus: true,
      },
      mutations: { networkMode: "always" },
    },
  });
}

/** What may be kept in this browser for the time without a line: what the node answered; never invitations, nor who may sign in. */
export function mayBeKept(query: Query): boolean {
  const [path] = query.queryKey as readonly [(readonly string[])?];
  return query.state.status === "success" && Array.isArray(path) && !PRIVATE.has(path[0] ?? "") && query.state.data !== undefined && !(query.state.data instanceof Blob);
}

const PRIVATE = new Set(["invitations", "documents", "papers", "events"]);
