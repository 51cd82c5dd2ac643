import { useSyncExternalStore } from "react";

/** Where in the public site the reader is: `/fa/public/object/<id>` is { page: "object", rest: "<id>" }. Any other first part is the home page. */
export interface Place {
  readonly page: "" | "object" | "disagreements" | "data" | "verify";
  readonly rest: string;
}

export function placeOf(path: string): Place {
  const [page = "", ...rest] = path.split("/").slice(3).map(decoded);
  return PAGES.has(page) ? { page: page as Place["page"], rest: rest.join("/").replace(/\/$/, "") } : { page: "", rest: "" };
}

/** The address of a place in this language. */
export function hrefOf(language: string, place: string): string {
  return `/${language}/public/${place}`;
}

export function usePlace(): Place {
  const path = useSyncExternalStore(follow, () => location.pathname);
  return placeOf(path);
}

/** Goes there within the page, and to its beginning. */
export function go(href: string): void {
  history.pushState(null, "", href);
  for (const one of listeners) one();
  scrollTo(0, 0);
  document.getElementById("content")?.focus({ preventScroll: true });
}

const PAGES: ReadonlySet<string> = new Set(["object", "disagreements", "data", "verify"]);
const listeners = new Set<() => void>();

function follow(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("popstate", listener);
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
