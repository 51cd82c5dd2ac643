/** Reads values of unknown shape: a record with exactly these members, each as its test wants. */
export function isRecordOf(value: unknown, tests: Readonly<Record<string, (member: unknown) => boolean>>, options: { readonly more?: boolean } = {}): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const members = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(tests);
  if (options.more !== true && Object.keys(members).some((name) => !names.includes(name))) return false;
  return names.every((name) => Object.hasOwn(members, name) && tests[name]!(members[name]));
}

export const is = (wanted: string | number) => (member: unknown): boolean => member === wanted;
export const isText = (least: number, most: number) => (member: unknown): boolean => typeof member === "string" && member.length >= least && member.length <= most;
export const isHash = (member: unknown): boolean => typeof member === "string" && /^[0-9a-f]{64}$/.test(member);
