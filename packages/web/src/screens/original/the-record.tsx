import { useQuery } from "@tanstack/react-query";
import { Alternat } from "../../design/alternat.tsx";
import { Button } from "../../design/button.tsx";
import { Margin, MarginDates, MarginItem } from "../../design/margin.tsx";
import { Screen } from "../../design/screen.tsx";
import { Tabs } from "../../design/tabs.tsx";
import { useFilters } from "../../frame/filters.ts";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useDay } from "../../node/session.ts";
import { formatNumberText, Texts, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { Status } from "./answers.ts";
import { ActsOfLog } from "./acts-of-log.tsx";
import { Exchange } from "./exchange-part.tsx";
import { Faults } from "./faults.tsx";
import { Logs } from "./logs.tsx";
import { Mode } from "./mode.tsx";
import { Verify } from "./verify-part.tsx";
import look from "./original.module.css";

/** The record itself: this party's original, that is its complete copy of all parties' logs, and everything by which it can be doubted or trusted. */
export default function TheRecord() {
  const words = useWords("original");
  const common = useWords("common");
  const status = useQuery(node.status.queryOptions({ refetchInterval: 10_000 }));
  const [filters, change] = useFilters({ part: "logs", log: "" });
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide" actions={<Button onPress={() => print()}>{common("do.print")}</Button>} margin={status.data !== undefined && <RecordMargin status={status.data} />}>
      <Reading query={status}>
        {(data) => (
          <>
            <Alternat assented={data.logs.filter((log) => log.size > 1).map((log) => log.origin)} notes={Object.fromEntries(data.logs.map((log) => [log.origin, common("acts", { count: log.size })]))} />
            <Mode mode={data.mode} why={data.why} />
            <Faults faults={data.faults} />
            <Tabs label={words("title")} value={filters.part} onChange={(part) => change({ part })} items={[
              { id: "logs", title: words("part.logs"), content: <Logs status={data} onActs={(log) => change({ part: "acts", log })} /> },
              { id: "acts", title: words("part.acts"), content: <ActsOfLog log={filters.log === "" ? data.origin : filters.log} onLog={(log) => change({ log })} /> },
              { id: "verify", title: words("part.verify"), content: <Verify /> },
              { id: "exchange", title: words("part.exchange"), content: <Exchange peers={data.peers} /> },
            ]} />
          </>
        )}
      </Reading>
    </Screen>
  );
}

function RecordMargin({ status }: { readonly status: Status }) {
  const words = useWords("original");
  const record = useWords("record");
  const reader = useReader();
  const day = useDay();
  return (
    <Margin>
      <MarginDates on={day} />
      <MarginItem term={record("kind.charter")}><Texts of={status.charter.title} /><br /><code dir="ltr" className={look.hash}>{status.charter.id}</code></MarginItem>
      <MarginItem term={words("rules")}>{formatNumberText(reader, status.rules)}</MarginItem>
      <MarginItem term={words("mode")}>{record(`mode.${status.mode}`)}</MarginItem>
    </Margin>
  );
}
