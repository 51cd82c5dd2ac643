import { formatDateRange } from "@mithaq/calendar";
import { Day, useReader } from "../../reader/reader.tsx";

/** From when to when a session is held; one day where it is one, and what both days share is said once. */
export function SessionDates({ dates }: { readonly dates: { readonly from: string; readonly to: string } }) {
  const reader = useReader();
  if (dates.from >= dates.to) return <Day on={dates.from} />;
  return <>{formatDateRange(dates.from, dates.to, reader)}</>;
}
