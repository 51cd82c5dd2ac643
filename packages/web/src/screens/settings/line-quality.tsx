import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "../../design/button.tsx";
import { Definition } from "../../design/definition.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { State } from "../../design/state.tsx";
import { ask, node } from "../../node/client.ts";
import { useLine } from "../../node/line.ts";
import { Failed } from "../../node/reading.tsx";
import { formatNumberText, Moment, PartyName, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";

const TIMES = 7;

/** How the line to the own node is, and how the nodes' line to each other is: measured, not guessed. */
export function LineQuality() {
  const words = useWords("settings");
  const common = useWords("common");
  const reader = useReader();
  const line = useLine();
  const peers = useQuery(node.peers.list.queryOptions({ refetchInterval: 10_000 }));
  const measure = useMutation({ mutationFn: roundTrips });
  const ms = (value: number) => words("line.milliseconds", { count: formatNumberText(reader, Math.round(value)) });
  return (
    <Sheet title={words("line.title")} note={words("line.says")}>
      <Definition items={[
        [words("line.own"), <span key="own"><State tone={line.state === "live" ? "done" : line.state === "away" ? "late" : "open"}>{words(`line.${line.state}`)}</State> {words.rich("line.since", { when: () => <Moment at={line.since} /> })}</span>],
        [words("line.trip"), measure.data === undefined ? (measure.isPending ? common("state.working") : common("notYet")) : words("line.tripSays", { middle: ms(measure.data.middle), worst: ms(measure.data.worst), count: TIMES })],
        ...(peers.data ?? []).map((peer) => [<PartyName key="name" origin={peer.origin} />, <span key={peer.origin}>{peer.lastContact === null ? words("line.noContact") : <>{words("line.contact")} <Moment at={peer.lastContact} /></>}{peer.lag !== null && peer.lag > 0 && <> · {words("line.lag", { count: peer.lag })}</>}</span>] as const),
      ]} />
      <div><Button onPress={() => measure.mutate()} isPending={measure.isPending}>{words("line.measure")}</Button></div>
      {measure.isError && <Failed error={measure.error} />}
    </Sheet>
  );
}

/** Asks the node the smallest question several times, one after the other. */
async function roundTrips(): Promise<{ readonly middle: number; readonly worst: number }> {
  const took: number[] = [];
  for (let at = 0; at < TIMES; at++) {
    const began = performance.now();
    await ask.session.who();
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  return { middle: took[Math.floor(TIMES / 2)]!, worst: took.at(-1)! };
}
