import { createContext, use } from "react";
import { Texts } from "../reader/readings.tsx";
import type { PublicData } from "./public-data.ts";

const DataContext = createContext<PublicData | undefined>(undefined);
export const PublicDataProvider = DataContext.Provider;

export function usePublicData(): PublicData {
  const data = use(DataContext);
  if (data === undefined) throw new Error("A page stands outside of PublicSite.");
  return data;
}

/** A party by the charter's name. */
export function Party({ origin }: { readonly origin: string }) {
  const known = usePublicData().programme.parties.find((one) => one.origin === origin);
  return known === undefined ? <bdi>{origin}</bdi> : <Texts of={known.name} />;
}

/** The parties, this node's own first: its original names it first. */
export function useOrdered(): PublicData["programme"]["parties"] {
  const { programme, index } = usePublicData();
  const own = index.parties[0]?.origin;
  return [...programme.parties.filter((one) => one.origin === own), ...programme.parties.filter((one) => one.origin !== own)];
}
