import { useQuery } from "@tanstack/react-query";
import { Choice } from "../../design/choice.tsx";
import { Screen } from "../../design/screen.tsx";
import { useFilters } from "../../frame/filters.ts";
import { places } from "../../frame/places.ts";
import { To, useGo } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { useKeptText } from "../../node/kept-text.ts";
import { Reading } from "../../node/reading.tsx";
import { useSession } from "../../node/session.ts";
import { textOf, useReader } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { actOf } from "../../assent/act-content.ts";
import { bodyContent, EMPTY_BODY } from "./body-draft.ts";
import { BodyForm } from "./body-form.tsx";

/** A body is proposed: it is constituted when every party has assented. */
export default function NewBody() {
  const words = useWords("bodies");
  const common = useWords("common");
  const reader = useReader();
  const { demonstration, sample } = useSession();
  const go = useGo();
  const sign = useSigning();
  const [{ parent }, change] = useFilters({ parent: "" });
  const query = useQuery(node.bodies.list.queryOptions({ input: {} }));
  const [draft, set, forget] = useKeptText("body/new", EMPTY_BODY);
  const propose = async () => {
    const done = await sign({ title: words("propose"), content: actOf("body", "propose", { ...bodyContent(draft, demonstration || sample), ...(parent === "" ? {} : { parent }) }, [["new", null]]) });
    if (done === null) return;
    forget();
    go(done.made === null ? places.bodies : places.body(done.made));
  };
  return (
    <Screen title={words("propose")} lead={words("proposeLead")} above={<To place={places.bodies}>{words("title")}</To>}>
      <Reading query={query}>{({ bodies }) => <>{bodies.length > 0 && <Choice label={words("below")} value={parent === "" ? "none" : parent} onChange={(next) => change({ parent: next === "none" ? "" : next })} options={[{ id: "none", label: common("none") }, ...bodies.map((one) => ({ id: one.body.id, label: textOf(one.body.title, reader) }))]} />}</>}</Reading>
      <BodyForm draft={draft} set={set} changes={false} onSign={propose} />
    </Screen>
  );
}
