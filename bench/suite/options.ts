/** For parseArgs of node:util: what every suite takes. */
export const SHARED = { json: { type: "boolean" }, page: { type: "string" }, disk: { type: "string" } } as const;

/** @throws Error that names the option, where the text is no whole number from `least` on */
export function readCount(name: string, text: string | undefined, usual: number, least: number): number {
  if (text === undefined) return usual;
  const value = Number(text.replaceAll(/[_,]/g, ""));
  if (!Number.isSafeInteger(value) || value < least) throw new Error(`${name}: expected a whole number from ${least} on, not "${text}"`);
  return value;
}
