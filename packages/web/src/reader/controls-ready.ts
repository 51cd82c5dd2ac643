import { installAriaStrings } from "./aria-strings/install.ts";
import { languageOfPath } from "./reader-settings.ts";

let ready: Promise<void> | undefined;

/**
 * What React Aria's parts need before the first of them is rendered: its strings in the reader's language, and dates and numbers that the browser lacks. Awaited by everything that comes later than the first screen, which has none of
 * them: so the first load is lighter by it. Rejects where a file cannot be fetched; the next call tries again.
 */
export function controlsReady(): Promise<void> {
  ready ??= prepare().catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

async function prepare(): Promise<void> {
  const language = languageOfPath(location.pathname) ?? "en";
  const [{ installCentralKurdish }] = await Promise.all([import("./central-kurdish.ts"), installAriaStrings(language)]);
  installCentralKurdish();
}
