import { useRouter } from "@tanstack/react-router";
import { useMemo, type MouseEvent } from "react";
import { useGo } from "./to.tsx";

/** Where a place stands in a language: for links that are plain ones, because there are very many of them. The element round them all has what `usePlainLinks` gives. */
export function addressOf(language: string, place: string): string {
  return encodeURI(`/${language}/${place}`);
}

export interface PlainLinks {
  /** On a press: goes to what a link names without loading the page anew, and says whether it did. Another window, another site and a saved copy stay the browser's matter. */
  readonly follow: (event: MouseEvent) => boolean;
  /** As the pointer comes to a link: has its screen brought, as <To> does. */
  readonly prepare: (event: MouseEvent) => void;
}

export function usePlainLinks(): PlainLinks {
  const go = useGo();
  const router = useRouter();
  return useMemo(() => ({
    follow(event) {
      const link = ownLink(event);
      const place = link === null ? undefined : /^\/[a-z]+\/(.*)$/.exec(decodeURI(link.pathname))?.[1];
      if (link === null || place === undefined || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
      event.preventDefault();
      go(place + link.search);
      return true;
    },
    prepare(event) {
      const link = ownLink(event);
      if (link !== null) void router.preloadRoute({ to: decodeURI(link.pathname) }).catch(() => undefined);
    },
  }), [go, router]);
}

function ownLink({ target }: MouseEvent): HTMLAnchorElement | null {
  const link = (target as Element).closest("a");
  return link !== null && link.target === "" && link.origin === location.origin ? link : null;
}
