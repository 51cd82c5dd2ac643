import { useSyncExternalStore, type ReactNode } from "react";
import { IntlProvider, useTranslations } from "use-intl";
import { localeOf, type Reader } from "../reader/reader-settings.ts";
import type { Area, AreaWords } from "./areas.ts";
import { catalogue } from "./catalogue.ts";

declare module "use-intl" {
  interface AppConfig {
    Messages: AreaWords;
  }
}

/** Gives the loaded words to all below. Numbers in them are written in the reader's digits. */
export function WordsProvider({ reader, children }: { readonly reader: Reader; readonly children: ReactNode }) {
  const words = useSyncExternalStore(catalogue.follow, catalogue.now);
  return (
    <IntlProvider locale={localeOf(reader, { digits: true })} messages={words} timeZone="UTC" onError={refuseMissing}>
      {children}
    </IntlProvider>
  );
}

/** The words of an area: `const w = useWords("inbox"); w("title", { count })`. The area must be loaded: by the route's `words`, or by `first/`. */
export function useWords<A extends Area>(area: A) {
  return useTranslations(area);
}

/** A missing word is a fault of the program: while it is being made and tested it stops the screen; an officer at work sees the word's key instead. */
function refuseMissing(error: Error): void {
  if (import.meta.env.DEV) throw error;
  console.error(error);
}
