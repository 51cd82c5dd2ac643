import { useQuery } from "@tanstack/react-query";
import { Margin, MarginDates, MarginItem } from "../../design/margin.tsx";
import { Screen } from "../../design/screen.tsx";
import { Tag } from "../../design/tag.tsx";
import { places } from "../../frame/places.ts";
import { To, useObjectId } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Moment, Texts, type PerLanguage } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { AboutObjects } from "./about-objects.tsx";
import { DraftDesk } from "./editor/draft-desk.tsx";
import { whatOf } from "./list-of-drafts.tsx";

/** One draft on its desk. */
export default function OneDraft() {
  const id = useObjectId();
  const words = useWords("drafts");
  const record = useWords("record");
  const { data } = useQuery(node.drafts.get.queryOptions({ input: { id } }));
  const draft = data?.draft;
  const { data: drafts } = useQuery(node.drafts.list.queryOptions({ input: {} }));
  const title = (draft === undefined ? undefined : titleOf(draft.content.content)) ?? drafts?.find((one) => one.id === id)?.subject ?? undefined;
  return (
    <Screen title={title === undefined ? (draft === undefined ? words("one") : whatOf(record, draft.content)) : <Texts of={title} />} above={<To place={places.drafts}>{words("title")}</To>} lead={draft !== undefined && <><Tag tone="lapis">{whatOf(record, draft.content)}</Tag> {words("national")}</>}
      margin={draft !== undefined && (
        <Margin>
          <MarginDates on={new Date(draft.trail[0]!.at).toISOString().slice(0, 10)} />
          <AboutObjects objects={draft.content.objects.map(([object]) => object).filter((object) => object !== "new")} />
          <MarginItem term={words("last")}><Texts of={draft.trail.at(-1)!.by.role} />, <Moment at={draft.trail.at(-1)!.at} /></MarginItem>
        </Margin>
      )}>
      <DraftDesk draft={id} />
    </Screen>
  );
}

function titleOf(content: { readonly [member: string]: unknown }): PerLanguage | undefined {
  const title = content["title"] ?? content["subject"];
  return typeof title === "object" && title !== null && Object.keys(title).length > 0 ? (title as PerLanguage) : undefined;
}
