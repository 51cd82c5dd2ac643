import type { JsonValue } from "@mithaq/ledger";

/** Freezes the value through and through and returns it, so that the memory store can share it as a database shares nothing. Parts frozen already are left alone. */
export function frozenJson<T extends JsonValue>(value: T): T {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozenJson(part);
  }
  return value;
}
