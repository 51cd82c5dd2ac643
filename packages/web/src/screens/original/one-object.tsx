import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Alternat } from "../../design/alternat.tsx";
import { LinkButton } from "../../design/button.tsx";
import { DateBox } from "../../design/date-box.tsx";
import { Definition } from "../../design/definition.tsx";
import { Margin, MarginDates, MarginItem } from "../../design/margin.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { State } from "../../design/state.tsx";
import { toneOf } from "../../design/state-tone.ts";
import { places } from "../../frame/places.ts";
import { To, useObjectId } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useDay } from "../../node/session.ts";
import { Day, PartyName, Texts, useParties } from "../../reader/reader.tsx";
import { PillarName } from "../../reader/pillar-name.tsx";
import { useWords } from "../../words/words.tsx";
import { kindWords } from "../../signing/act-words.ts";
import type { ObjectRead } from "./answers.ts";
import { History } from "./history.tsx";
import { newestVersion, titleOfObject } from "./object-title.ts";
import { Versions } from "./versions.tsx";
import { formatFrontier } from "./state-line.ts";
import look from "./original.module.css";

/** Any object as the record has it, whatever its kind: its versions, its notices, every act on it; now, or as it stood at the end of a day. */
export default function OneObject() {
  const id = useObjectId();
  const words = useWords("original");
  const record = useWords("record");
  const today = useDay();
  const [day, setDay] = useState("");
  const past = useQuery({ ...node.asOf.queryOptions({ input: { day } }), enabled: day !== "" });
  const frontier = day === "" || past.data === undefined ? undefined : formatFrontier(past.data.frontier);
  const query = useQuery({ ...node.objects.get.queryOptions({ input: { id, ...(frontier === undefined ? {} : { frontier }) } }), enabled: day === "" || frontier !== undefined });
  const title = query.data === undefined ? null : titleOfObject(query.data);
  const own = query.data === undefined ? null : places.object(query.data.kind, id);
  return (
    <Screen title={title === null ? (query.data === undefined ? words("object") : kindWords(record, query.data.kind)) : <Texts of={title} />} lead={<bdi dir="ltr" className={look.hash}>{id}</bdi>} above={<To place={places.record}>{words("title")}</To>}
      margin={<Margin><MarginDates on={day === "" ? today : day} /><MarginItem term={words("object")}><code dir="ltr" className={look.hash}>{id}</code></MarginItem></Margin>}
      actions={own !== null && !own.startsWith("record/") && <LinkButton place={own}>{words("ownScreen")}</LinkButton>}>
      <div data-print="hide"><DateBox label={words("state.asOf")} description={words("asOfObjectSays")} value={day} onChange={setDay} max={today} /></div>
      {past.isError && day !== "" ? <Reading query={past}>{() => null}</Reading> : <Reading query={query}>{(object) => <ObjectLeaf object={object} day={day} />}</Reading>}
    </Screen>
  );
}

function ObjectLeaf({ object, day }: { readonly object: ObjectRead; readonly day: string }) {
  const words = useWords("original");
  const record = useWords("record");
  const common = useWords("common");
  const parties = useParties();
  const newest = newestVersion(object.proposals);
  return (
    <>
      {newest !== undefined && <Alternat assented={[...(newest.adReferendum ? [] : [newest.origin]), ...newest.assents.map(({ origin }) => origin)]} />}
      <Sheet title={words("columns")} note={day === "" ? undefined : words("columnsNow")}>
        <Definition items={[
          [common("kind"), kindWords(record, object.kind)],
          [words("assentAxis"), record.has(`assent.${object.status}` as never) ? <State key="assent" tone={toneOf(object.status.split("+")[0]!)}>{record(`assent.${object.status as "decided"}`)}</State> : object.status],
          ...(object.life === null ? [] : [[words("lifeAxis"), <State key="life" kind={object.kind} life={object.life} />] as const]),
          ...(object.due === null ? [] : [[common("due"), <Day key="due" on={object.due} />] as const]),
          ...(object.pillar === null ? [] : [[common("pillar"), <PillarName key="pillar" pillar={object.pillar} />] as const]),
          ...(object.parent === null ? [] : [[words("parent"), <Parent key="parent" id={object.parent} />] as const]),
          ...(object.awaits.length === 0 ? [] : [[words("awaits"), <span key="awaits">{parties.filter(({ origin }) => object.awaits.includes(origin)).map(({ origin }, at) => <span key={origin}>{at > 0 && common("comma")}<PartyName origin={origin} /></span>)}</span>] as const]),
        ]} />
      </Sheet>
      <Versions object={object} />
      <History object={object} />
    </>
  );
}

/** What it belongs to, by its title once that is read; by its id until then, or where it has none. */
function Parent({ id }: { readonly id: string }) {
  const { data } = useQuery(node.objects.get.queryOptions({ input: { id } }));
  const title = data === undefined ? null : titleOfObject(data);
  return <To place={`record/object/${id}`}>{title === null ? <bdi dir="ltr" className={look.hash}>{id}</bdi> : <Texts of={title} />}</To>;
}
