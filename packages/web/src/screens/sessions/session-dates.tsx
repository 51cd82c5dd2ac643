import { Day } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";

/** From when to when a session is held; one day where it is one. */
export function SessionDates({ dates }: { readonly dates: { readonly from: string; readonly to: string } }) {
  const common = useWords("common");
  if (dates.from === dates.to) return <Day on={dates.from} />;
  return <>{common.rich("fromTo", { from: <Day key="from" on={dates.from} />, to: <Day key="to" on={dates.to} /> } as never)}</>;
}
