import { CALENDARS, monthName } from "@mithaq/calendar";
import { mkdtempSync, readFileSync, rmSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { build, type Plugin } from "vite";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { FIELD_NAMES } from "../packages/pillars/names.ts";
import { compileAll } from "../packages/web/build/compile-words.ts";
import { pseudoWords } from "../packages/web/src/words/pseudo.ts";
import { takeSeat, useBrowser, type Seat } from "./house/browser.ts";
import { everyScreen, type Look } from "./house/every-screen.ts";

/*
 * No visible text outside the catalogues (proof 4): the screens are built with English words turned into a language that nobody speaks (every letter accented), and visited with the data of the real node. A plain word that is
 * seen, and that no answer of the node held, stands in the code.
 */
const CONFIG = fileURLToPath(new URL("../packages/web/vite.config.ts", import.meta.url));
let folder: string;
const browser = useBrowser();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mithaq-pseudo-"));
  await build({ configFile: CONFIG, logLevel: "error", build: { outDir: folder, emptyOutDir: true }, plugins: [pseudo()] });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every visible text comes from the catalogue or from the record", async () => {
  const { tehran } = inject("demonstration");
  const scout = await takeSeat(browser(), tehran, "en", { officer: "joint-secretary" });
  const looks = await everyScreen(scout);
  await scout.context.close();
  const found: string[] = [];
  for (const [officer, own] of Map.groupBy(looks, (look) => look.officer)) {
    const seat = await takeSeat(browser(), tehran, "en", { serviceWorkers: "block", ...(officer === "" ? {} : { officer }) });
    const said = new Set<string>();
    await seat.context.route("**/*", (route) => {
      const { pathname } = new URL(route.request().url());
      const file = route.request().resourceType() === "document" ? (pathname.startsWith("/en/public") ? "/public.html" : "/index.html") : pathname;
      if (!existsSync(join(folder, file)) || pathname.startsWith("/rpc/")) return route.continue();
      const body = readFileSync(join(folder, file));
      return route.fulfill({ body: file.endsWith(".html") ? body.toString().replace("%lang%", "en").replace("%dir%", "ltr") : body, contentType: TYPES[extname(file)] ?? "application/octet-stream" });
    });
    seat.page.on("response", (response) => {
      if (/\/(rpc|public)\//.test(response.url())) void response.text().then((text) => gather(text, said), () => undefined);
    });
    for (const look of own) found.push(...(await strangers(seat, look, said)));
    await seat.context.close();
  }
  expect(found).toEqual([]);
});

async function strangers(seat: Seat, look: Look, said: ReadonlySet<string>): Promise<readonly string[]> {
  await seat.go(look.path);
  await seat.page.waitForTimeout(300);
  const record = [...said].join("\n");
  const texts = (await visibleTexts(seat.page)).filter((text) => !OWN_TEXTS.has(text.trim()));
  return [...new Set(texts.flatMap((text) => plainWords(text).filter((word) => !record.includes(word) && !OWN.has(word)).map((word) => `${look.name}: "${word}" in "${text.slice(0, 120)}"`)))];
}

/** Texts that are seen, and the names that the ear is given. */
function visibleTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ["aria-label", "placeholder", "title", "alt", "aria-description", "aria-roledescription"]) {
          const value = node.getAttribute(name);
          if (value !== null) texts.push(value);
        }
      } else if (node.parentElement?.closest("script, style, code, kbd, [lang]:not(html):not([lang=en])") === null && node.parentElement.checkVisibility()) {
        texts.push(node.textContent ?? "");
      }
    }
    return texts.filter((text) => text.trim() !== "");
  });
}

/** Words of unaccented Latin letters; three letters at least, so that units and marks pass. */
function plainWords(text: string): readonly string[] {
  return text.match(/(?<![\p{L}·])[A-Za-z]{3,}(?![\p{L}·])/gu) ?? [];
}

/** Whole texts of tables of their own, each of them in the four languages: the fields of cooperation, and what React Aria says of a box for numbers (reader/aria-strings). */
const OWN_TEXTS = new Set([...Object.values(FIELD_NAMES).map(({ en }) => en), "More:", "Less:", "Number"]);

/**
 * Words of the calendar package's own tables, in the four languages too: months, and how a rule of recurrence is told. And what is the same in every language, or the browser's own: formats, algorithms, keys, names of
 * calendars and of a date's parts.
 */
const OWN = new Set([
  "English", "UTC", "PDF", "XLSX", "CSV", "JSON", "SHA", "GeoJSON", "KML", "USD", "Ctrl", "Enter", "Esc", "Natural", "Earth", "GeoNames",
  // What deadlines are said with: sentences of the calendar package, in its own four languages.
  "after", "every", "each", "month", "months", "week", "weeks", "year", "years", "from", "until", "times", "the", "end", "that", "not", "working", "next", "previous",
  "Gregorian", "Solar", "Hijri", "Islamic", "Umm", "Qura", "Persian", "tabular", "civil", "day", "days", "month", "year", "yyyy",
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "dates", "recurrence", "rule",
  ...CALENDARS.flatMap((calendar) => Array.from({ length: 12 }, (_one, at) => monthName(calendar, at + 1, "en"))).flatMap((name) => [...plainWords(name), name.slice(0, 3)]),
]);

function gather(text: string, into: Set<string>): void {
  try {
    walk(JSON.parse(text), into);
  } catch {
    into.add(text);
  }
}

function walk(value: unknown, into: Set<string>): void {
  if (typeof value === "string") into.add(value);
  else if (Array.isArray(value)) for (const one of value) walk(one, into);
  else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) walk(one, into);
}

/** English words, accented, before they are compiled: its loading goes before the configuration's own. */
function pseudo(): Plugin {
  return {
    name: "mithaq:pseudo", enforce: "pre", apply: "build",
    load: {
      order: "pre",
      async handler(id) {
        if (!/\/words\/en(\/[^/]+)?\.ts$/.test(id)) return null;
        const words = (await import(/* @vite-ignore */ id)) as Readonly<Record<string, object>>;
        return compileAll(Object.fromEntries(Object.entries(words).map(([area, entries]) => [area, pseudoWords(entries)])) as never);
      },
    },
  };
}

const TYPES: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".json": "application/json" };
