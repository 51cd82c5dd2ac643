import { languageSchema, originSchema, peerUrlSchema } from "../folder/documents.ts";
import { Refusal } from "../node/refusal.ts";

/** Readers of option values: each gives the value in its type, or refuses with the option's name, what it expects and an example. */

export function textOption(options: Readonly<Record<string, unknown>>, name: string, flag: string, example: string): string {
  const value = options[name];
  if (typeof value === "string" && value !== "") return value;
  throw new Refusal("usage", { field: flag, expected: "a value", remedy: `for instance: ${flag} ${example}` });
}

export function optionalText(options: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

/** Collects `--title en=… --title fa=…`. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

export function listOption(options: Readonly<Record<string, unknown>>, name: string): string[] {
  const value = options[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** `en=Tehran`, `fa=تهران` as {en: …, fa: …}; at least one. */
export function languagesOption(options: Readonly<Record<string, unknown>>, name: string, flag: string): Record<string, string> {
  const texts = listOption(options, name).map((part): [string, string] => {
    const at = part.indexOf("=");
    const [language, text] = [part.slice(0, at), part.slice(at + 1).trim()];
    if (at < 1 || text === "" || !languageSchema.safeParse(language).success) throw new Refusal("usage", { field: flag, expected: "LANGUAGE=TEXT", remedy: `for instance: ${flag} en=Tehran`, message: `${flag} ${part} is not LANGUAGE=TEXT` });
    return [language, text];
  });
  const twice = texts.find(([language], index) => texts.findIndex(([other]) => other === language) !== index);
  if (twice !== undefined) throw new Refusal("usage", { field: flag, expected: "each language once", remedy: `give ${twice[0]} once` });
  if (texts.length === 0) throw new Refusal("usage", { field: flag, expected: "a text in at least one language", remedy: `for instance: ${flag} en=Tehran` });
  return Object.fromEntries(texts);
}

export function originOption(value: string, flag: string): string {
  const parsed = originSchema.safeParse(value);
  if (!parsed.success) throw new Refusal("usage", { field: flag, expected: parsed.error.issues[0]?.message ?? "an origin", remedy: "for instance: mithaq.example/tehran" });
  return parsed.data;
}

export function urlOption(value: string, flag: string): string {
  const parsed = peerUrlSchema.safeParse(value);
  if (!parsed.success) throw new Refusal("usage", { field: flag, expected: parsed.error.issues[0]?.message ?? "a URL", remedy: "for instance: http://127.0.0.1:8082" });
  return parsed.data;
}

/** `127.0.0.1:8081`, `[::1]:8081`. */
export function listenOption(value: string, flag: string): { host: string; port: number } {
  const match = /^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+):([0-9]{1,5})$/.exec(value);
  const port = Number(match?.[2]);
  if (match === null || port > 65535) throw new Refusal("usage", { field: flag, expected: "HOST:PORT", remedy: `for instance: ${flag} 127.0.0.1:8081` });
  return { host: match[1]!.replace(/^\[|\]$/g, ""), port };
}

/** An act's id, refused with the field's name where it is none. */
export function actIdArgument(value: string | undefined, field: string): string {
  if (value !== undefined && /^[0-9a-f]{64}$/.test(value)) return value;
  throw new Refusal("usage", { field, expected: "an act's id: 64 lower-case hex digits", remedy: "take it from: mithaq act list" });
}

/** A calendar day or an instant, in UTC, as Unix milliseconds. */
export function timeOption(value: string, flag: string): number {
  const at = /^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+Z)?$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at)) throw new Refusal("usage", { field: flag, expected: "a day or an instant in UTC", remedy: `for instance: ${flag} 2027-03-21 or ${flag} 2027-03-21T00:00:00Z` });
  return at;
}
