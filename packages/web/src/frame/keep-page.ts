import { languageOfPath } from "../reader/reader-settings.ts";

/**
 * Registers the service worker and tells it what this page is made of, so that one visit is enough to open it without a line: what came before the worker stood was not seen by it. `whole`: some time
 * later the other screens and forms as well, so that a form and its signing sheet open when the line is cut.
 */
export function keepPage(whole = false): void {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return;
  void navigator.serviceWorker.register("/sw.js");
  void navigator.serviceWorker.ready.then(({ active }) => {
    const files = performance.getEntriesByType("resource").map(({ name }) => new URL(name)).filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/")).map(({ pathname }) => pathname);
    active?.postMessage({ keep: [location.pathname, ...new Set(files)] });
    if (whole) setTimeout(() => active?.postMessage({ later: languageOfPath(location.pathname) ?? "en" }), LATER);
  });
}

/** Milliseconds: what the screen itself loads comes first. */
const LATER = 6000;
