import type { ComponentType } from "react";
import { controlsReady } from "../reader/controls-ready.ts";
import { languageOfPath } from "../reader/reader-settings.ts";
import type { Area } from "./areas.ts";
import { loadWords } from "./catalogue.ts";
import { laterPart } from "./later-part.tsx";

/** A part of a screen that comes when it is first shown, together with its words. */
export function lazyWithWords<P extends object>(areas: readonly Area[], load: () => Promise<{ readonly default: ComponentType<P> }>): ComponentType<P> {
  return laterPart(async () => {
    const [part] = await Promise.all([load(), loadWords(languageOfPath(location.pathname) ?? "en", areas), controlsReady()]);
    return part;
  });
}
