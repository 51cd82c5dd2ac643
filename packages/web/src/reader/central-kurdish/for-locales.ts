/** What a constructor of Intl takes first. */
export type Locales = Intl.LocalesArgument;

/** The first locale that is asked for; undefined where none is. Throws RangeError for what is no language tag, as Intl does. */
export function firstLocale(locales: Locales): Intl.Locale | undefined {
  const first = Array.isArray(locales) ? (locales as readonly (string | Intl.Locale)[])[0] : (locales as string | Intl.Locale | undefined);
  return first === undefined ? undefined : new Intl.Locale(first);
}

/**
 * A constructor of Intl that answers by `make` for the locales of some languages, and is the given one for all others: with and without `new`, in `instanceof`, and in `supportedLocalesOf`.
 * `make` gives the members that its object answers by itself.
 */
export function forLanguages<Made extends object, Options, Base extends object>(base: Base, languages: ReadonlySet<string>, make: (locale: Intl.Locale, options: Options | undefined) => Made): Base {
  const build = ([locales, options]: readonly unknown[]): object | undefined => {
    const locale = firstLocale(locales as Locales);
    if (locale === undefined || !languages.has(locale.language)) return undefined;
    return Object.defineProperties(Object.create((base as { prototype: object }).prototype) as object, Object.getOwnPropertyDescriptors(make(locale, options as Options | undefined)));
  };
  return new Proxy(base, {
    construct: (target, given, newTarget) => build(given) ?? (Reflect.construct(target as new () => object, given, newTarget) as object),
    apply: (target, self, given) => build(given) ?? Reflect.apply(target as unknown as () => unknown, self, given),
    get: (target, name) => (name === "supportedLocalesOf" ? supported(target as { supportedLocalesOf: Supported }) : (Reflect.get(target, name, target) as unknown)),
  });
}

type Supported = (locales: Locales, options?: object) => string[];

/** Kurdish locales are supported whatever the browser says; the order is the asked one. */
function supported(base: { supportedLocalesOf: Supported }): Supported {
  return (locales, options) => {
    const asked = Intl.getCanonicalLocales(locales as string | string[]);
    const known = new Set(base.supportedLocalesOf(asked, options));
    return asked.filter((tag) => known.has(tag) || KURDISH.has(new Intl.Locale(tag).language));
  };
}

export const KURDISH: ReadonlySet<string> = new Set(["ckb"]);

/** What `format` says is what `formatToParts` says, in one text. */
export function joined(parts: readonly { readonly value: string }[]): string {
  return parts.map(({ value }) => value).join("");
}
