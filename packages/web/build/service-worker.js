/* The screens' service worker: pages and their files are answered from the copy kept here when the node is away. Data is not its matter (src/node/kept-reads.ts keeps that): /rpc and /api pass by. */
const BUILD = "%build%";
const FIRST = ["%first%"];
/** By language; under "" what every language needs. */
const LATER = { "%later%": [] };
const CACHE = `mithaq-${BUILD}`;
/** Every language has the same page but for its two attributes; each is kept when it is first asked for. */
const PAGE = /^\/(en|fa|ar|ckb)(\/.*)?$/;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FIRST)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith("mithaq-") && name !== CACHE).map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  if (event.data === "take-over") void self.skipWaiting();
  if (typeof event.data?.later === "string") event.waitUntil(keepLater([...(LATER[""] ?? []), ...(LATER[event.data.later] ?? [])]));
  if (Array.isArray(event.data?.keep)) event.waitUntil(keepAll(event.data.keep));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(fromCopy(request));
  else if (request.mode === "navigate" && PAGE.test(url.pathname)) event.respondWith(fromNode(request, pageKey(url)));
});

/** A few at a time, behind everything that a person waits for. What does not come now is asked for again at the next visit. */
async function keepLater(paths) {
  const cache = await caches.open(CACHE);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = paths.filter((path) => !kept.has(path));
  for (let at = 0; at < missing.length; at += 6) {
    await Promise.all(missing.slice(at, at + 6).map((path) => cache.add(new Request(path, { priority: "low" })).catch(() => undefined)));
  }
}

/** What a page that came before this worker is made of. */
async function keepAll(paths) {
  const cache = await caches.open(CACHE);
  await Promise.all(paths.filter((path) => typeof path === "string").map(async (path) => {
    const url = new URL(path, self.location.origin);
    const key = PAGE.test(url.pathname) ? pageKey(url) : url.href;
    if (url.origin !== self.location.origin || (await cache.match(key)) !== undefined) return;
    const answer = await fetch(url);
    if (answer.ok) await cache.put(key, answer);
  }));
}

/** Files whose names hold their digest never change. */
async function fromCopy(request) {
  const kept = await caches.match(request);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(CACHE)).put(request, answer.clone());
  return answer;
}

/** A page comes from the node while it answers, so that a new build is seen at once. */
async function fromNode(request, key) {
  try {
    const answer = await fetch(request);
    if (answer.ok) await (await caches.open(CACHE)).put(key, answer.clone());
    return answer;
  } catch (error) {
    const kept = await caches.match(key);
    if (kept !== undefined) return kept;
    throw error;
  }
}

/** The public site and the officers' screens are two pages. */
function pageKey(url) {
  const [, language, area] = url.pathname.split("/");
  return new URL(`/${language}/${area === "public" ? "public" : ""}`, url).href;
}
