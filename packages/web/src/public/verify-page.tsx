import { useCallback, useEffect, useRef, useState, type DragEvent } from "react";
import type { CheckedPublicProof } from "@mithaq/ledger";
import { BrickLoading } from "../design/brick-loading.tsx";
import { Button } from "../design/plain-button.tsx";
import { Ledger } from "../design/ledger.tsx";
import { Notice } from "../design/notice.tsx";
import { Screen } from "../design/screen.tsx";
import { Sheet } from "../design/sheet.tsx";
import { useReader } from "../reader/reader-context.tsx";
import { Num, Texts } from "../reader/readings.tsx";
import { useWords } from "../words/words.tsx";
import { saveFile } from "../node/save-file.ts";
import { Link } from "./link.tsx";
import { go, hrefOf } from "./place.ts";
import look from "./public.module.css";
import { usePublicData } from "./public-context.tsx";
import { askKept, PublicRefused } from "./public-data.ts";
import { Proved } from "./proved.tsx";

type State =
  | { readonly is: "nothing" | "working" }
  | { readonly is: "failed"; readonly why: "line" | "absent" | "file" }
  | { readonly is: "checked"; readonly checked: CheckedPublicProof; readonly file: Uint8Array; readonly name: string; readonly text: boolean | null };

/** A file of a proof has a document of at most a megabyte and a few kilobytes a party. */
const MOST_FILE = 5 * 1024 * 1024;

/** Verify this record: the proof is fetched once, or dropped here; what follows is computed in this page, with no line at all. */
export default function VerifyPage({ rest }: { readonly rest: string }) {
  const words = useWords("publicSite");
  const { index } = usePublicData();
  const [state, setState] = useState<State>({ is: "nothing" });
  const verify = useCallback(async (file: Uint8Array, name: string, text: { readonly salt: string; readonly document: string } | undefined) => {
    const { verifyProof, verifyText } = await import("./verify-proof.ts");
    const checked = verifyProof(file, index);
    setState({ is: "checked", checked, file, name, text: text === undefined || checked.proved === undefined ? null : verifyText(checked.proved.document, text) });
  }, [index]);
  useEffect(() => {
    let left = false;
    if (!/^[0-9]{1,9}$/.test(rest)) return;
    setState({ is: "working" });
    const fetched = async () => {
      const proof = await askKept<object>(`/public/proof/${rest}`);
      const text = await askKept<{ readonly salt: string; readonly document: string }>(`/public/text/${rest}`).catch(() => undefined);
      if (!left) await verify(new TextEncoder().encode(JSON.stringify(proof)), `mithaq-item-${rest}.public-proof.json`, text);
    };
    fetched().catch((error: unknown) => left || setState({ is: "failed", why: error instanceof PublicRefused ? "absent" : "line" }));
    return () => {
      left = true;
    };
  }, [rest, verify]);
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    setState({ is: "working" });
    if (file.size > MOST_FILE) setState({ is: "failed", why: "file" });
    else void file.arrayBuffer().then((bytes) => verify(new Uint8Array(bytes), file.name, undefined), () => setState({ is: "failed", why: "file" }));
  };
  return (
    <Screen title={words("nav.verify")} lead={words("verifyLead")} above={rest !== "" && <Link place="verify">{words("verifyAny")}</Link>}>
      {state.is === "working" && <BrickLoading label={words("verifying")} />}
      {state.is === "failed" && <Notice tone="warning" title={words(`verifyFailed.${state.why}`)}>{words(`verifyFailedNext.${state.why}`)}</Notice>}
      {state.is === "checked" && (
        <>
          <Proved checked={state.checked} text={state.text} />
          {state.checked.proved !== undefined && <p className={look.actions} data-print="hide"><Button onPress={() => saveFile(new Blob([Uint8Array.from(state.file)], { type: "application/json" }), state.name)}>{words("keepProof")}</Button><span className={look.soft}>{words("keepProofNote")}</span></p>}
        </>
      )}
      <Sheet title={words("fromFile")} note={words("fromFileNote")} ruling="plain"><Drop onFile={take} /></Sheet>
      {rest === "" && <Items />}
    </Screen>
  );
}

/** The browser's own chooser and a place to drop a file. */
function Drop({ onFile }: { readonly onFile: (file: File | undefined) => void }) {
  const words = useWords("publicSite");
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const stop = (event: DragEvent, now: boolean) => {
    event.preventDefault();
    setOver(now);
  };
  return (
    <div className={look.drop} data-over={over} data-print="hide" onDragOver={(event) => stop(event, true)} onDragLeave={(event) => stop(event, false)} onDrop={(event) => {
      stop(event, false);
      onFile(event.dataTransfer.files[0]);
    }}>
      <Button onPress={() => chooser.current?.click()}>{words("chooseFile")}</Button>
      <span>{words("dropFile")}</span>
      <input ref={chooser} type="file" accept="application/json,.json" hidden aria-label={words("chooseFile")} onChange={(event) => {
        onFile(event.target.files?.[0]);
        event.target.value = "";
      }} />
    </div>
  );
}

/** What can be verified: every item of this party's public log, the newest first. */
function Items() {
  const words = useWords("publicSite");
  const record = useWords("record");
  const common = useWords("common");
  const { language } = useReader();
  const { index } = usePublicData();
  const kind = (one: string) => (record.has(`kind.${one as "commitment"}`) ? record(`kind.${one as "commitment"}`) : one);
  return (
    <Sheet title={words("items")} note={words("logSize", { count: index.size })}>
      <Ledger caption={words("items")} rows={index.items.toReversed()} keyOf={(one) => String(one.index)} onOpen={(one) => go(hrefOf(language, `verify/${one.index}`))} empty={words("nothing")} columns={[
        { id: "title", head: common("title"), cell: (one) => <Link place={`verify/${one.index}`}>{Object.keys(one.title).length === 0 ? kind(one.kind) : <Texts of={one.title} />}</Link> },
        { id: "kind", head: common("kind"), width: "10rem", cell: (one) => kind(one.kind) },
        { id: "index", head: words("place"), width: "6rem", align: "end", cell: (one) => <Num value={one.index} /> },
        { id: "current", head: common("stateName"), width: "12rem", cell: (one) => words(one.current ? "current" : "replaced") },
      ]} />
    </Sheet>
  );
}
