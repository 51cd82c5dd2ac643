import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { Button } from "../../design/button.tsx";
import { Choice } from "../../design/choice.tsx";
import { FieldRow } from "../../design/field.tsx";
import { Notice } from "../../design/notice.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { TextBox } from "../../design/text-box.tsx";
import { useFilters } from "../../frame/filters.ts";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { pillarTitle } from "../../reader/pillar-name.tsx";
import { formatNumberText, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { FIELD_NAMES } from "../../../../pillars/names.ts";
import { Hits } from "./hits.tsx";
import { KINDS_FOUND } from "./kinds-found.ts";

const UNSET = { text: "", kind: "", pillar: "", language: "" };
/** As far as the node counts (search.find). */
const COUNTED = 1000;

/** Search over everything that the record says, in all languages at once, and over the own party's drafts. What is looked for stands in the address. */
export default function Search() {
  const words = useWords("search");
  const record = useWords("record");
  const common = useWords("common");
  const reader = useReader();
  const [filters, change] = useFilters(UNSET);
  const [typed, setTyped] = useState(filters.text);
  const text = useDeferredValue(typed.trim());
  const setText = (now: string) => {
    setTyped(now);
    change({ text: now });
  };
  const narrowed = filters.kind !== "" || filters.pillar !== "" || filters.language !== "";
  return (
    <Screen title={words("title")} lead={words("lead")}>
      <div data-print="hide" role="search">
        <TextBox label={words("text")} type="search" value={typed} onChange={setText} autoFocus maxLength={400} description={words("hint")} />
        <FieldRow>
          <Choice label={common("kind")} value={filters.kind} onChange={(kind) => change({ kind })} options={[{ id: "", label: common("all") }, { id: "draft", label: words("ownDrafts") }, ...KINDS_FOUND.map((id) => ({ id, label: record(`kinds.${id}`) }))]} />
          <Choice label={common("pillar")} value={filters.pillar} onChange={(pillar) => change({ pillar })} options={[{ id: "", label: common("all") }, ...Object.keys(FIELD_NAMES).map((id) => ({ id, label: pillarTitle(reader, id) }))]} />
          <Choice label={words("inText")} value={filters.language} onChange={(language) => change({ language })} options={[{ id: "", label: common("all") }, ...(["fa", "ar", "ckb", "en"] as const).map((id) => ({ id, label: common(`languages.${id}`) }))]} />
        </FieldRow>
      </div>
      {text === "" ? <Notice tone="plain" title={words("begin")}>{words("beginSays")}</Notice> : <Found text={text} filters={filters} narrowed={narrowed} onClear={() => change({ kind: "", pillar: "", language: "" })} number={(value) => formatNumberText(reader, value)} />}
    </Screen>
  );
}

function Found({ text, filters, narrowed, onClear, number }: { readonly text: string; readonly filters: typeof UNSET; readonly narrowed: boolean; readonly onClear: () => void; readonly number: (value: number) => string }) {
  const words = useWords("search");
  const common = useWords("common");
  const { kind, pillar, language } = filters;
  const query = useInfiniteQuery({
    ...node.search.find.infiniteOptions({
      input: (after: string | undefined) => ({ text, limit: 20, ...(kind === "" ? {} : { kinds: kind }), ...(pillar === "" ? {} : { pillar }), ...(language === "" ? {} : { language }), ...(after === undefined ? {} : { after }) }),
      initialPageParam: undefined as string | undefined, getNextPageParam: (last) => last.next ?? undefined,
    }),
    placeholderData: (before) => before,
  });
  return (
    <Reading query={query}>
      {(data) => {
        const { total, indexing } = data.pages[0]!;
        return (
          <>
            {indexing && <Notice tone="plain" title={words("indexing")} />}
            <p role="status" className="aside-voice">{common("results", { count: total })}</p>
            {total === 0 ? (
              <Notice tone="plain" title={words("nothing", { text: `\u2068${text}\u2069` })} actions={narrowed && <Button onPress={onClear}>{common("do.clearFilters")}</Button>}>{words(narrowed ? "nothingFiltered" : "nothingSays")}</Notice>
            ) : (
              <Sheet title={total >= COUNTED ? words("atLeast", { count: number(COUNTED) }) : common("results", { count: total })}>
                <Hits hits={data.pages.flatMap((page) => page.hits)} />
                {query.hasNextPage && <div data-print="hide"><Button onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>{common("do.showMore")}</Button></div>}
              </Sheet>
            )}
          </>
        );
      }}
    </Reading>
  );
}
