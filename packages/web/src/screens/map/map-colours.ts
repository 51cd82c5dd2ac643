import type { Glaze } from "../../design/brick-courses.ts";

/** The house's colours as a canvas takes them, of the theme that stands now. */
export interface MapColours {
  readonly ground: string;
  readonly sea: string;
  readonly own: string;
  readonly others: string;
  readonly line: string;
  readonly coast: string;
  readonly border: string;
  readonly river: string;
  readonly graticule: string;
  readonly frame: string;
  readonly ink: string;
  readonly lapis: string;
  readonly focus: string;
  readonly bricks: { readonly [glaze in Glaze]: { readonly fill: string; readonly line: string; readonly mark: string } };
}

/** Reads the tokens where `element` stands: a custom property holds `light-dark(…)` unresolved, a colour that uses it does not. */
export function readColours(element: Element): MapColours {
  const probe = element.appendChild(document.createElement("i"));
  const of = (colour: string): string => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const token = (name: string) => of(`var(--${name})`);
  const [firuze, firuzeInk, leaf, clay, clayInk, brick, brickLine] = ["firuze", "firuze-ink", "leaf", "clay", "clay-ink", "brick", "brick-line"].map(token) as [string, string, string, string, string, string, string];
  const colours: MapColours = {
    ground: token("wash"), sea: of("color-mix(in oklab, var(--firuze) 20%, var(--lapis-wash))"), own: leaf, others: of("color-mix(in oklab, var(--brick) 26%, var(--paper))"), line: token("hairline"), coast: token("jadval"), border: token("jadval"),
    river: of("color-mix(in oklab, var(--firuze) 55%, var(--leaf))"), graticule: of("color-mix(in oklab, var(--lapis) 14%, transparent)"), frame: token("jadval"), ink: token("ink"), lapis: token("lapis"), focus: token("gold"),
    bricks: { confirmed: { fill: firuze, line: firuzeInk, mark: firuzeInk }, reported: { fill: leaf, line: firuzeInk, mark: firuzeInk }, disputed: { fill: clay, line: clayInk, mark: leaf }, open: { fill: brick, line: brickLine, mark: brickLine } },
  };
  probe.remove();
  return colours;
}

/** Calls back when the device or the reader changes the theme. Returns what ends it. */
export function followTheme(changed: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const watch = new MutationObserver(changed);
  watch.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  dark.addEventListener("change", changed);
  return () => {
    watch.disconnect();
    dark.removeEventListener("change", changed);
  };
}
