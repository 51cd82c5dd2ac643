import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "../../design/button.tsx";
import { Choice } from "../../design/choice.tsx";
import { Check } from "../../design/check.tsx";
import { FieldRow } from "../../design/field.tsx";
import { Margin, MarginDates, MarginItem } from "../../design/margin.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { useFilters } from "../../frame/filters.ts";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useSession } from "../../node/session.ts";
import { pillarTitle } from "../../reader/pillar-name.tsx";
import { formatNumberText, textOf, useParties, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { turnOptions, type TurnsAnswer } from "./turn-options.ts";
import { Turns } from "./turns.tsx";

const UNSET = { party: "", step: "", kind: "", pillar: "", overdue: "", order: "age" } as const;

/** Whose turn it is: what awaits us, and what awaits them, by the same measure. */
export default function Inbox() {
  const words = useWords("inbox");
  const record = useWords("record");
  const common = useWords("common");
  const reader = useReader();
  const { party, day } = useSession();
  const parties = useParties();
  const number = (value: number) => formatNumberText(reader, value);
  const [filters, setFilters] = useFilters<Record<keyof typeof UNSET, string>>(UNSET);
  const whose = filters.party === "" ? party.origin : filters.party;
  const asked = {
    day, party: whose, order: filters.order === "due" ? ("due" as const) : ("age" as const), limit: 50,
    ...(filters.step === "" ? {} : { step: filters.step as "assent" }), ...(filters.kind === "" ? {} : { kind: filters.kind }), ...(filters.pillar === "" ? {} : { pillar: filters.pillar }), ...(filters.overdue === "" ? {} : { overdue: true }),
  };
  const query = useInfiniteQuery(node.programme.turns.infiniteOptions({
    input: (after: number | undefined) => ({ ...asked, ...(after === undefined ? {} : { after }) }),
    initialPageParam: undefined as number | undefined, getNextPageParam: (last: TurnsAnswer) => last.next ?? undefined, placeholderData: keepPreviousData,
  }));
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide" margin={<Margin><MarginDates on={day} /><MarginItem term={words("order")}>{words("orderNote")}</MarginItem></Margin>}>
      <Reading query={query}>
        {(answer: { readonly pages: readonly TurnsAnswer[] }) => {
          const { counts, total } = answer.pages[0]!;
          const of = turnOptions(counts, whose);
          return (
            <>
              <div role="group" aria-label={words("whose")}>
                <FieldRow>
                  {parties.map(({ origin, name }) => <Button key={origin} kind={origin === whose ? "primary" : "plain"} aria-pressed={origin === whose} onPress={() => setFilters({ party: origin === party.origin ? "" : origin })}>{words("of", { party: textOf(name, reader), count: number(of.totals[origin] ?? 0) })}</Button>)}
                </FieldRow>
              </div>
              <FieldRow>
                <Choice label={words("step")} value={filters.step} onChange={(step) => setFilters({ step })} options={[{ id: "", label: common("all") }, ...of.steps.map(({ id, count }) => ({ id, label: `${record(`steps.${id as "assent"}`)} (${number(count)})` }))]} />
                <Choice label={words("kind")} value={filters.kind} onChange={(kind) => setFilters({ kind })} options={[{ id: "", label: common("all") }, ...of.kinds.map(({ id, count }) => ({ id, label: `${record.has(`kind.${id as "report"}`) ? record(`kind.${id as "report"}`) : id} (${number(count)})` }))]} />
                <Choice label={words("pillar")} value={filters.pillar} onChange={(pillar) => setFilters({ pillar })} options={[{ id: "", label: common("all") }, ...of.pillars.map(({ id, count }) => ({ id, label: `${id === "none" ? words("noPillar") : pillarTitle(reader, id)} (${number(count)})` }))]} />
                <Choice label={words("order")} value={filters.order} onChange={(order) => setFilters({ order })} options={[{ id: "age", label: words("byAge") }, { id: "due", label: words("byDue") }]} />
                <Check checked={filters.overdue !== ""} onChange={(on) => setFilters({ overdue: on ? "yes" : "" })}>{words("overdue", { count: number(of.overdue) })}</Check>
              </FieldRow>
              <Sheet title={common("items", { count: total })}>
                <Turns lines={answer.pages.flatMap((page) => page.lines)} none={whose === party.origin ? words("nothingUs") : words("nothingThem")} />
                {query.hasNextPage && <Button onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>{common("do.showMore")}</Button>}
              </Sheet>
            </>
          );
        }}
      </Reading>
    </Screen>
  );
}
