import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/**
 * What a list is narrowed to, kept in the address: it survives a reload and can be sent to a colleague. `unset` names every filter with its value when nothing is chosen; such values are left out of
 * the address.
 */
export function useFilters<F extends Readonly<Record<string, string>>>(unset: F): readonly [F, (change: Partial<F>) => void] {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const now = Object.fromEntries(Object.entries(unset).map(([name, none]) => [name, typeof search[name] === "string" || typeof search[name] === "number" ? String(search[name]) : none])) as F;
  const change = useCallback((change: Partial<F>) => {
    void navigate({
      to: ".", replace: true, resetScroll: false,
      search: ((before: Record<string, unknown>) => Object.fromEntries(Object.entries({ ...before, ...change }).filter(([name, value]) => value !== undefined && value !== unset[name]))),
    });
  }, [navigate]); // eslint-disable-line -- `unset` is the list's own constant
  return [now, change];
}
