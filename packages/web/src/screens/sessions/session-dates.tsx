import { Day } from "../../reader/reader.tsx";

/** From when to when a session is held; one day where it is one. */
export function SessionDates({ dates }: { readonly dates: { readonly from: string; readonly to: string } }) {
  if (dates.from === dates.to) return <Day on={dates.from} />;
  return <><Day on={dates.from} /> – <Day on={dates.to} /></>;
}
