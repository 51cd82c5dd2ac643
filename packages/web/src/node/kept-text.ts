import { createStore, del, get, keys, set } from "idb-keyval";
import { useCallback, useEffect, useRef, useState } from "react";
import { useSession } from "./session.ts";

/**
 * What is being typed, kept in this browser at every change by officer and key: it survives a reload, a sign-out and a crash of the browser. `forget` once the node has taken it in.
 * `kept` says whether the value shown came from an earlier visit.
 */
export function useKeptText<T>(key: string, initial: T): readonly [value: T, setValue: (next: T | ((now: T) => T)) => void, forget: () => void, state: { readonly ready: boolean; readonly kept: boolean }] {
  const { officer } = useSession();
  const place = `${officer?.mandate ?? "nobody"}/${key}`;
  const [value, setShown] = useState(initial);
  const [state, setState] = useState({ ready: false, kept: false });
  const touched = useRef(false);

  useEffect(() => {
    let left = false;
    touched.current = false;
    void get<T>(place, typed()).catch(() => undefined).then((kept) => {
      if (left) return;
      if (kept !== undefined && !touched.current) setShown(kept);
      setState({ ready: true, kept: kept !== undefined });
    });
    return () => {
      left = true;
    };
  }, [place]);

  const setValue = useCallback((next: T | ((now: T) => T)) => {
    touched.current = true;
    setShown((now) => {
      const value = typeof next === "function" ? (next as (now: T) => T)(now) : next;
      void set(place, value, typed()).catch(() => undefined);
      return value;
    });
  }, [place]);

  const forget = useCallback(() => {
    touched.current = false;
    void del(place, typed()).catch(() => undefined);
    setShown(initial);
    setState({ ready: true, kept: false });
  }, [place]); // eslint-disable-line -- `initial` is what the form begins with, not what it follows

  return [value, setValue, forget, state];
}

/** What this officer has typed and not sent, by key: so that it can be found again. */
export async function keptKeys(mandate: string): Promise<readonly string[]> {
  const all = await keys<string>(typed()).catch(() => []);
  return all.filter((key) => key.startsWith(`${mandate}/`)).map((key) => key.slice(mandate.length + 1));
}

/** One of them, as it was typed; undefined where it is not there any more. */
export async function readKept(mandate: string, key: string): Promise<unknown> {
  return get<unknown>(`${mandate}/${key}`, typed()).catch(() => undefined);
}

/** Forgets one of them for good. */
export async function forgetKept(mandate: string, key: string): Promise<void> {
  await del(`${mandate}/${key}`, typed()).catch(() => undefined);
}

function typed() {
  return createStore("mithaq-typed", "typed");
}
