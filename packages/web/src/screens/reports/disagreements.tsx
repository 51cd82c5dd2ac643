import { useQuery } from "@tanstack/react-query";
import { Alternat } from "../../design/alternat.tsx";
import { Button } from "../../design/button.tsx";
import { Figure } from "../../design/figure.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { ask, node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { Moment, PartyName, Texts, textOf, useParties, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import look from "./reports.module.css";

type Entry = Awaited<ReturnType<typeof ask.programme.disagreements>>["entries"][number];

/** The register: where the two sides could not agree, both figures stay, each with its reasons. */
export default function Disagreements() {
  const words = useWords("reports");
  const query = useQuery(node.programme.disagreements.queryOptions({ input: {} }));
  const parties = useParties();
  return (
    <Screen above={<To place={places.reports}>{words("title")}</To>} title={words("disagreements.title")} lead={words("disagreements.lead")} actions={<Button kind="quiet" onPress={() => window.print()}>{words("print")}</Button>}>
      <Alternat assented={parties.map((one) => one.origin)} notes={Object.fromEntries(parties.map((one) => [one.origin, words("disagreements.stands")]))} />
      <Reading query={query} empty={({ entries }) => entries.length === 0} emptyWords={words("disagreements.empty")}>
        {({ entries }) => entries.map((entry) => <OneEntry key={entry.object} entry={entry} />)}
      </Reading>
    </Screen>
  );
}

function OneEntry({ entry }: { readonly entry: Entry }) {
  const words = useWords("reports");
  const record = useWords("record");
  const reader = useReader();
  const parties = useParties();
  const names = [...new Map(entry.figures.map((figure) => [figure.name === null ? "" : textOf(figure.name, reader), figure.name])).values()];
  const columns: readonly LedgerColumn<Entry["figures"][number]["name"]>[] = [
    { id: "name", head: words("figure"), cell: (name) => (name === null ? <span>{words("figure")}</span> : <Texts of={name} />) },
    ...parties.map((party): LedgerColumn<Entry["figures"][number]["name"]> => ({
      id: party.origin, head: textOf(party.name, reader), align: "end",
      cell: (name) => {
        const figure = entry.figures.find((one) => one.party === party.origin && (one.name === null ? "" : textOf(one.name, reader)) === (name === null ? "" : textOf(name, reader)));
        return figure === undefined ? <span className={look.soft}>{words("noFigure")}</span> : <Figure value={figure.value} source={figure.act} party={party.origin} sample={entry.sample} />;
      },
    })),
  ];
  return (
    <Sheet title={entry.about?.title == null ? record(`kind.${entry.kind}`) : <Texts of={entry.about.title} />} note={<><Moment at={entry.at} /> <Source of={entry.recorded} /> {entry.sample && <SampleMark />}</>}
      actions={<To place={places.object(entry.kind, entry.object)}>{words("disagreements.open")}</To>}>
      {names.length > 0 && <Ledger caption={words("figures")} columns={columns} rows={names} keyOf={(name) => (name === null ? "" : textOf(name, reader))} />}
      {entry.reasons.map((one) => <p key={one.act}><strong>{one.party === null ? words("disagreements.both") : <PartyName origin={one.party} />}</strong>{one.ground !== null && <> · {record(`ground.${one.ground as "partly"}`)}</>}: <Texts of={one.text} /> <Source of={one.act} party={one.party ?? undefined} /></p>)}
    </Sheet>
  );
}
