/**
 * Registers the service worker and tells it what this page is made of, so that one visit is enough to open it without a line: what came before the worker stood was not seen by it.
 */
export function keepPage(): void {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return;
  void navigator.serviceWorker.register("/sw.js");
  void navigator.serviceWorker.ready.then(({ active }) => {
    const files = performance.getEntriesByType("resource").map(({ name }) => new URL(name)).filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/")).map(({ pathname }) => pathname);
    active?.postMessage({ keep: [location.pathname, ...new Set(files)] });
  });
}
