import { useMutation, useQuery } from "@tanstack/react-query";
import { Alternat } from "../../design/alternat.tsx";
import { Button } from "../../design/button.tsx";
import { Definition } from "../../design/definition.tsx";
import { Fold } from "../../design/fold.tsx";
import { Margin, MarginDates, MarginItem } from "../../design/margin.tsx";
import { Notice } from "../../design/notice.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To, useObjectId } from "../../frame/to.tsx";
import { ask, node } from "../../node/client.ts";
import { Failed, Reading } from "../../node/reading.tsx";
import { saveFile } from "../../node/save-file.ts";
import { Moment, Num, PartyName, useParties } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { actWords } from "../../signing/act-words.ts";
import type { WholeAct } from "./answers.ts";
import { Belongs } from "./belongs.tsx";
import { By } from "./acts-of-log.tsx";
import { Said } from "./said.tsx";
import { Verdict } from "./verdict.tsx";
import look from "./original.module.css";

/** One act: what it says, in words and as its bytes, whose hand signed it, how it was judged, what it belongs to, and who has countersigned it. */
export default function OneAct() {
  const id = useObjectId();
  const words = useWords("original");
  const record = useWords("record");
  const query = useQuery(node.original.act.queryOptions({ input: { id } }));
  const act = query.data?.act ?? null;
  const name = typeof act?.["act"] === "string" ? actWords(record, act["act"]) : query.data?.kind === "charter" ? record("kind.charter") : words("actTitle");
  return (
    <Screen title={name} lead={<bdi dir="ltr" className={look.hash}>{id}</bdi>} above={<To place={places.record}>{words("title")}</To>} margin={query.data !== undefined && <ActMargin act={query.data} />}>
      <Reading query={query}>{(data) => <Act act={data} />}</Reading>
    </Screen>
  );
}

function Act({ act }: { readonly act: WholeAct }) {
  const words = useWords("original");
  const common = useWords("common");
  const mandates = useQuery(node.mandates.queryOptions({ input: { origin: act.origin } }));
  const at = typeof act.act?.["at"] === "number" ? act.act["at"] : null;
  const hand = act.act?.["hand"] as { readonly mandate: string; readonly type: "key" | "webauthn" } | null | undefined;
  const verb = typeof act.act?.["act"] === "string" ? act.act["act"] : null;
  return (
    <>
      {act.verdict !== "valid" && act.verdict !== "waiting" && <Notice tone="warning" title={words("notValid")}>{words("notValidSays")} {act.rule !== null && <span lang="en" dir="ltr">{act.rule}</span>}</Notice>}
      <Sheet title={words("sayings")}><Said act={act} /></Sheet>
      <Sheet title={words("standing")}>
        <Definition items={[
          [common("party"), <PartyName key="party" origin={act.origin} />],
          [words("who"), <By key="who" mandate={hand?.mandate ?? null} act={verb} role={mandates.data?.find(({ id }) => id === hand?.mandate)?.role} />],
          [words("hand"), hand === null || hand === undefined ? words(act.kind === "charter" ? "handCharter" : "handNone") : words(hand.type === "webauthn" ? "handPasskey" : "handKey")],
          [common("time"), at === null ? common("notStated") : <Moment key="at" at={at} />],
          [words("place"), <span key="place">{words.rich("placeSays", { number: () => <Num value={act.index} />, party: () => <PartyName origin={act.origin} /> })}</span>],
          [words("verdict"), <Verdict key="verdict" verdict={act.verdict} />],
        ]} />
      </Sheet>
      <Belongs act={act} />
      <Countersigned act={act} />
      <Sheet title={words("raw")}>
        <Fold title={words("rawJson")}><pre className={look.raw} dir="ltr" lang="en">{act.act === null ? new TextDecoder().decode(fromBase64(act.entry)) : JSON.stringify(act.act, null, 2)}</pre></Fold>
      </Sheet>
    </>
  );
}

function ActMargin({ act }: { readonly act: WholeAct }) {
  const common = useWords("common");
  const at = act.act?.["at"];
  return (
    <Margin>
      {typeof at === "number" && <MarginDates on={new Date(at).toISOString().slice(0, 10)} />}
      <MarginItem term={common("actId")}><code dir="ltr" className={look.hash}>{act.id}</code></MarginItem>
    </Margin>
  );
}

/** Up to where each other party has countersigned this log; and the file that proves this act to anyone, without a line. */
function Countersigned({ act }: { readonly act: WholeAct }) {
  const words = useWords("original");
  const parties = useParties();
  const others = parties.filter(({ origin }) => origin !== act.origin);
  const covered = (origin: string) => act.cosigned.some(({ by, size }) => by === origin && size > act.index);
  const proof = useMutation({
    mutationFn: async () => {
      const { id, file } = await ask.acts.proof({ id: act.id });
      saveFile(new Blob([file], { type: "text/plain" }), `${id.slice(0, 16)}.tlog-proof`);
    },
  });
  return (
    <Sheet title={words("countersigned")} note={words("countersignedSays")}>
      <Alternat assented={[act.origin, ...others.filter(({ origin }) => covered(origin)).map(({ origin }) => origin)]} notes={Object.fromEntries([[act.origin, words("itsAct")], ...others.map(({ origin }) => [origin, words(covered(origin) ? "hasCosigned" : "notCosigned")])])} />
      {others.every(({ origin }) => covered(origin)) ? <p><State tone="done">{words("provable")}</State></p> : <p>{words("notProvable")}</p>}
      <div><Button onPress={() => proof.mutate()} isPending={proof.isPending}>{words("proof")}</Button></div>
      {proof.isError && <Failed error={proof.error} />}
    </Sheet>
  );
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
