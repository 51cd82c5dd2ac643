import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "@mithaq/calendar";
import { sessionQuery } from "../../node/session.ts";
import { ReaderProvider } from "../../reader/reader-context.tsx";
import { readReader } from "../../reader/reader-settings.ts";
import { loadFirstWords } from "../../words/catalogue.ts";
import { WordsProvider } from "../../words/words.tsx";

export const TEHRAN = { origin: "mithaq.example/tehran", name: { en: "Tehran", fa: "تهران", ar: "طهران", ckb: "تاران" } };
export const BAGHDAD = { origin: "mithaq.example/baghdad", name: { en: "Baghdad", fa: "بغداد", ar: "بغداد", ckb: "بەغدا" } };

export interface Rendered {
  readonly page: HTMLElement;
  readonly end: () => Promise<void>;
}

/** Puts a part on an empty page with all that it stands in: reader, words, session, router. No node answers. */
export async function render(part: ReactNode, { language = "en", own = TEHRAN }: { readonly language?: Language; readonly own?: typeof TEHRAN } = {}): Promise<Rendered> {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  globalThis.fetch = () => Promise.reject(new TypeError("No node answers here."));
  await loadFirstWords(language);
  const reader = readReader(language, { getItem: () => null });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(sessionQuery().queryKey, { party: own, parties: [BAGHDAD, TEHRAN], officer: null } as never);
  const router = createRouter({ routeTree: createRootRoute({ component: () => part }), history: createMemoryHistory({ initialEntries: ["/"] }) });
  await router.load();
  const page = document.body.appendChild(document.createElement("div"));
  const root = createRoot(page);
  await act(async () => {
    root.render(<QueryClientProvider client={queries}><ReaderProvider reader={reader}><WordsProvider reader={reader}><RouterProvider router={router as never} /></WordsProvider></ReaderProvider></QueryClientProvider>);
  });
  return {
    page,
    async end() {
      await act(async () => root.unmount());
      page.remove();
    },
  };
}
