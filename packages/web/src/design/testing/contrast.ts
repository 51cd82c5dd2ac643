/** Colours as the tokens write them, and the contrast of two of them by WCAG 2.2. OKLCH to linear sRGB by the matrices of CSS Color 4, section 10 (Ottosson's OKLab). */
export interface Oklch {
  /** 0 to 1. */
  readonly light: number;
  readonly chroma: number;
  /** Degrees. */
  readonly hue: number;
}

/** Every colour token of a sheet, in both themes; tokens that are no plain OKLCH (lengths, half-clear shades) are left out. */
export function readColours(css: string): ReadonlyMap<string, { readonly light: Oklch; readonly dark: Oklch }> {
  const found = new Map<string, { light: Oklch; dark: Oklch }>();
  for (const [, token, value] of css.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    const colours = [...value!.matchAll(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g)].map(([, light, chroma, hue]) => ({ light: Number(light) / 100, chroma: Number(chroma), hue: Number(hue) }));
    if (colours[0] !== undefined) found.set(token!, { light: colours[0], dark: colours[1] ?? colours[0] });
  }
  return found;
}

/** WCAG 2.2, "contrast ratio": 1 to 21. */
export function contrast(one: Oklch, other: Oklch): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright! + 0.05) / (dim! + 0.05);
}

/** Relative luminance, of the colour as a screen shows it: cut to sRGB's gamut. */
export function luminance(colour: Oklch): number {
  const [r, g, b] = linearSrgb(colour).map((channel) => Math.min(1, Math.max(0, channel)));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

export function linearSrgb({ light, chroma, hue }: Oklch): readonly [number, number, number] {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s];
}
