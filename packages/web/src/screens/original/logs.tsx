import { useQuery } from "@tanstack/react-query";
import { Button } from "../../design/button.tsx";
import { Definition } from "../../design/definition.tsx";
import { Fold } from "../../design/fold.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { State } from "../../design/state.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useSession } from "../../node/session.ts";
import { Moment, Num, PartyName, useParties } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { Head, Status } from "./answers.ts";
import { readHead } from "./head-text.ts";
import look from "./original.module.css";

/** All logs side by side, the own first: how much, who signed what of it, and how the line to its party fares. */
export function Logs({ status, onActs }: { readonly status: Status; readonly onActs: (log: string) => void }) {
  const heads = useQuery(node.original.heads.queryOptions());
  return <Reading query={heads}>{(data) => <div className={look.beside}>{data.logs.map((head) => <Log key={head.origin} head={head} status={status} onActs={() => onActs(head.origin)} />)}</div>}</Reading>;
}

function Log({ head, status, onActs }: { readonly head: Head; readonly status: Status; readonly onActs: () => void }) {
  const words = useWords("original");
  const common = useWords("common");
  const checkpoint = readHead(head.note);
  const peer = status.peers.find((one) => one.origin === head.origin);
  const own = head.origin === status.origin;
  return (
    <Sheet title={words.rich(own ? "ownLog" : "logOf", { party: () => <PartyName origin={head.origin} /> })} note={<bdi dir="ltr">{head.origin}</bdi>} actions={<Button kind="quiet" onPress={onActs}>{words("toActs")}</Button>}>
      <Definition items={[
        [words("size"), <Num key="size" value={head.size} />],
        [words("judged"), head.judged === head.size ? <State key="judged" tone="done">{words("judgedAll")}</State> : <State key="judged" tone="late">{words("judgedTo", { judged: head.judged, size: head.size })}</State>],
        ...(head.waiting === null ? [] : [[words("waits"), <span key="waits" lang="en" dir="ltr">{head.waiting}</span>] as const]),
        [words("root"), checkpoint === undefined ? common("notYet") : <code key="root" dir="ltr" className={look.hash}>{checkpoint.root}</code>],
        [words("signedTo"), checkpoint === undefined ? common("notYet") : <span key="signed">{words("entries", { count: checkpoint.size })}</span>],
        [words("cosigned"), <Cosigned key="cosigned" head={head} own={own} status={status} />],
        ...(peer === undefined ? [] : [
          [words("lag"), peer.lag === null ? words("noContact") : peer.lag === 0 ? <State key="lag" tone="done">{words("noLag")}</State> : <State key="lag" tone="late">{words("lagging", { count: peer.lag })}</State>] as const,
          [words("lastContact"), peer.lastContact === null ? common("never") : <Moment key="contact" at={peer.lastContact} />] as const,
          [words("address"), peer.url === null ? words("noAddress") : <code key="url" dir="ltr" className={look.hash}>{peer.url}</code>] as const,
        ]),
      ]} />
      {head.note !== null && (
        <Fold title={words("note")}>
          <p className={look.soft}>{words("noteSays", { count: checkpoint?.signers.length ?? 0 })}</p>
          <pre className={look.raw} dir="ltr" lang="en">{head.note}</pre>
        </Fold>
      )}
    </Sheet>
  );
}

/** Who has countersigned the log, and up to where: a party's mirror keys sign only what its node holds, durable and judged. */
function Cosigned({ head, own, status }: { readonly head: Head; readonly own: boolean; readonly status: Status }) {
  const words = useWords("original");
  const { party } = useSession();
  const parties = useParties();
  const by = own ? parties.filter(({ origin }) => origin !== head.origin).map(({ origin }) => origin) : [party.origin];
  return (
    <ul className={look.plain}>
      {by.map((origin) => {
        const size = readHead(head.cosigned.find((one) => one.by === origin)?.note ?? null)?.size ?? (own ? status.peers.find((peer) => peer.origin === origin)?.countersigned ?? null : null);
        const tone = size === null ? "open" : size >= head.size ? "done" : "reported";
        return <li key={origin}><PartyName origin={origin} />: <State tone={tone}>{size === null ? words("cosignedNot") : size >= head.size ? words("cosignedAll", { count: size }) : words("cosignedTo", { count: size, size: head.size })}</State></li>;
      })}
    </ul>
  );
}
