import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "../../design/button.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useWords } from "../../words/words.tsx";
import { EvidencePieces } from "./evidence-pieces.tsx";

/** The evidence of both parties, the newest change first. */
export default function ListOfEvidence() {
  const words = useWords("reports");
  const record = useWords("record");
  const common = useWords("common");
  const query = useInfiniteQuery(node.reports.evidence.list.infiniteOptions({ input: (before: number | undefined) => ({ limit: 50, ...(before === undefined ? {} : { before }) }), initialPageParam: undefined as number | undefined, getNextPageParam: (last) => last.next ?? undefined }));
  return (
    <Screen above={<To place={places.reports}>{words("title")}</To>} title={record("kinds.evidence")} lead={words("evidence.listLead")}>
      <Sheet>
        <Reading query={query} empty={({ pages }) => pages[0]!.items.length === 0} emptyWords={words("evidence.noneAtAll")}>
          {({ pages }) => <EvidencePieces pieces={pages.flatMap((page) => page.items)} of={[]} />}
        </Reading>
        {query.hasNextPage && <p><Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>{common("do.showMore")}</Button></p>}
      </Sheet>
    </Screen>
  );
}
