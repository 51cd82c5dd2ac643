import { LANGUAGES, type Language } from "@mithaq/calendar";

/**
 * Where an officer goes after signing in: the screen that `next` names, in the language that is read now; without one, or where it names anything but a screen of this node, the officer's first screen.
 * `next` comes from the address, which anyone can write: only a path below one of the languages counts, never another host, and never the sign-in itself.
 */
export function nextPlace(next: unknown, language: Language, origin: string): string {
  const home = `/${language}/`;
  if (typeof next !== "string" || next.length > MOST || !next.startsWith("/") || !URL.canParse(next, origin)) return home;
  const url = new URL(next, origin);
  const [, first = "", ...rest] = url.pathname.split("/");
  if (url.origin !== origin || !(LANGUAGES as readonly string[]).includes(first) || rest[0] === "sign-in" || rest[0] === "public") return home;
  return `/${language}/${rest.join("/")}${url.search}${url.hash}`;
}

const MOST = 4000;
