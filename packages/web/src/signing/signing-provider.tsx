import { createContext, Suspense, use, useCallback, useState, type ReactNode } from "react";
import { lazyWithWords } from "../words/lazy-with-words.ts";
import type { PrepareInput } from "./signing.ts";

/** What a screen asks to be signed. */
export interface SigningRequest extends PrepareInput {
  /** What it is, in the reader's words: the sheet's heading. */
  readonly title: string;
  /** What the officer should see besides the act itself: the comparison of two texts, a figure with its chart. */
  readonly show?: ReactNode;
}
export interface Signed {
  /** The act's id. */
  readonly id: string;
  /** The objects that it concerns, and the one that it made, if any. */
  readonly objects: readonly string[];
  readonly made: string | null;
}
/** Opens the signing sheet; null where the officer put it aside. */
export type Sign = (request: SigningRequest) => Promise<Signed | null>;

const SigningContext = createContext<Sign | undefined>(undefined);
const SignSheet = lazyWithWords(["signing"], () => import("./sign-sheet.tsx"));

/** Every act of authority goes through one sheet: it shows the very text that is signed, and asks the officer's hand. */
export function SigningProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<{ readonly request: SigningRequest; readonly settle: (signed: Signed | null) => void } | null>(null);
  const sign = useCallback<Sign>((request) => new Promise((resolve) => {
    setAsked({
      request,
      settle: (signed) => {
        setAsked(null);
        resolve(signed);
      },
    });
  }), []);
  return (
    <SigningContext value={sign}>
      {children}
      {asked !== null && <Suspense fallback={null}><SignSheet request={asked.request} settle={asked.settle} /></Suspense>}
    </SigningContext>
  );
}

export function useSigning(): Sign {
  const sign = use(SigningContext);
  if (sign === undefined) throw new Error("A screen stands outside of SigningProvider.");
  return sign;
}
