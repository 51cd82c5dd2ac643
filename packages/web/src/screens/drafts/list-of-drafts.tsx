import { useQuery } from "@tanstack/react-query";
import { LinkButton } from "../../design/button.tsx";
import { Choice } from "../../design/choice.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { State } from "../../design/state.tsx";
import { useFilters } from "../../frame/filters.ts";
import { places } from "../../frame/places.ts";
import { To, useGo } from "../../frame/to.tsx";
import { ask, node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { may, useSession } from "../../node/session.ts";
import { Moment, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";

type Line = Awaited<ReturnType<typeof ask.drafts.list>>[number];
const STATES = ["draft", "cleared", "submitted", "abandoned"] as const;

/** The own party's drafts, the newest step first; narrowed by state. */
export default function ListOfDrafts() {
  const words = useWords("drafts");
  const record = useWords("record");
  const common = useWords("common");
  const { officer } = useSession();
  const go = useGo();
  const [filters, change] = useFilters({ state: "" });
  const state = STATES.find((one) => one === filters.state);
  const query = useQuery(node.drafts.list.queryOptions({ input: state === undefined ? {} : { state } }));
  const columns: readonly LedgerColumn<Line>[] = [
    { id: "title", head: common("title"), cell: (one) => <To place={places.draft(one.id)}><DraftTitle of={one} /></To> },
    { id: "what", head: words("what"), cell: (one) => whatOf(record, one), width: "14rem" },
    { id: "state", head: words("theFilter"), cell: (one) => <State tone={one.state === "submitted" ? "done" : one.state === "abandoned" ? "ended" : one.state === "cleared" ? "reported" : "open"}>{record(`draft.${one.state}`)}</State>, width: "9rem" },
    { id: "edition", head: common("version"), cell: (one) => words("edition", { number: one.edition }), width: "8rem" },
    { id: "last", head: words("last"), cell: (one) => <><Texts of={one.role} />{common("comma")}<Moment at={one.at} /></>, width: "18rem" },
  ];
  return (
    <Screen title={words("title")} lead={words("lead")} actions={officer !== null && may(officer, "report.submit") && <LinkButton place="reports/new" kind="primary">{record("actOf", { verb: common("new"), kind: record("kind.report") })}</LinkButton>}>
      <Sheet actions={<Choice label={words("theFilter")} value={filters.state} onChange={(value) => change({ state: value })} options={[{ id: "", label: words("all") }, ...STATES.map((id) => ({ id, label: record(`draft.${id}`) }))]} />}>
        <Reading query={query} empty={(lines) => lines.length === 0} emptyWords={words(state === undefined ? "none" : "empty")}>
          {(lines) => <><p>{words("count", { count: lines.length })}</p><Ledger caption={words("count", { count: lines.length })} columns={columns} rows={lines} onOpen={(one) => go(places.draft(one.id))} /></>}
        </Reading>
      </Sheet>
    </Screen>
  );
}

/** A draft by its own title, or by what it is about. */
export function DraftTitle({ of: { title, subject } }: { readonly of: Pick<Line, "title" | "subject"> }) {
  const words = useWords("drafts");
  const named = title ?? subject;
  return named === null ? <>{words("untitled")}</> : <Texts of={named} />;
}

/** What a draft is to become, in the record's words. */
export function whatOf(record: ReturnType<typeof useWords<"record">>, { kind, verb }: { readonly kind: string; readonly verb: string }): string {
  const [does, of] = [record.has(`verbs.${verb}` as never) ? record(`verbs.${verb}` as "verbs.submit") : verb, record.has(`kind.${kind}` as never) ? record(`kind.${kind}` as "kind.report") : kind];
  return record("actOf", { verb: does, kind: of });
}
