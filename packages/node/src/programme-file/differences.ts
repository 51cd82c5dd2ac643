import type { JsonValue } from "@mithaq/ledger";

/** One place at which two contents differ, each side as JSON; undefined where it has nothing there. */
export interface Difference {
  readonly path: string;
  readonly file: string | undefined;
  readonly proposed: string | undefined;
}

/** Where what is proposed differs from what the own programme file says, member by member. */
export function differencesOf(file: JsonValue | undefined, proposed: JsonValue | undefined, path = ""): Difference[] {
  if (isBranch(file) && isBranch(proposed) && Array.isArray(file) === Array.isArray(proposed)) {
    const [a, b] = [file as Record<string, JsonValue>, proposed as Record<string, JsonValue>];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((member) => differencesOf(a[member], b[member], path === "" ? member : `${path}.${member}`));
  }
  const [own, other] = [file, proposed].map((value) => (value === undefined ? undefined : JSON.stringify(value)));
  return own === other ? [] : [{ path, file: own, proposed: other }];
}

function isBranch(value: JsonValue | undefined): value is Record<string, JsonValue> | JsonValue[] {
  return typeof value === "object" && value !== null;
}
