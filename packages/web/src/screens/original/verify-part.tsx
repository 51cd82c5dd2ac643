import { useEffect, useRef, useState } from "react";
import { Button } from "../../design/button.tsx";
import { Notice } from "../../design/notice.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Failed } from "../../node/reading.tsx";
import { Num } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import look from "./original.module.css";
import { VerifyResult } from "./verify-result.tsx";
import { verifyInPage, type Progress, type Verified } from "./verify/verify-in-page.ts";

type State = { readonly is: "idle" } | { readonly is: "working"; readonly progress: Progress | null } | { readonly is: "failed"; readonly error: unknown } | { readonly is: "done"; readonly verified: Verified };

/** The check in the page itself: this browser fetches the whole original, builds its trees anew and judges every signature by the charter's keys. It takes the node's word for nothing. */
export function Verify() {
  const words = useWords("original");
  const common = useWords("common");
  const [state, setState] = useState<State>({ is: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const begin = async () => {
    const abort = new AbortController();
    running.current = abort;
    setState({ is: "working", progress: null });
    try {
      const verified = await verifyInPage(abort.signal, (progress) => setState({ is: "working", progress }));
      setState({ is: "done", verified });
    } catch (error) {
      setState(abort.signal.aborted ? { is: "idle" } : { is: "failed", error });
    }
  };
  return (
    <Sheet title={words("verify.title")} note={words("verify.says")}>
      <div className={look.line} data-print="hide">
        {state.is !== "failed" && <Button kind={state.is === "done" ? "plain" : "primary"} onPress={() => void begin()} isPending={state.is === "working"}>{words(state.is === "done" ? "verify.again" : "verify.start")}</Button>}
        {state.is === "working" && <Button onPress={() => running.current?.abort()}>{common("do.cancel")}</Button>}
      </div>
      <div aria-live="polite">{state.is === "working" && <Working progress={state.progress} />}</div>
      {state.is === "failed" && <Failed error={state.error} retry={() => void begin()} />}
      {state.is === "done" && <VerifyResult verified={state.verified} />}
      {state.is !== "done" && <Notice tone="plain" title={words("verify.notProven")}>{words("verify.notProvenSays")}</Notice>}
    </Sheet>
  );
}

function Working({ progress }: { readonly progress: Progress | null }) {
  const words = useWords("original");
  const { step, done, total } = progress ?? { step: "fetching" as const, done: 0, total: 0 };
  return (
    <div>
      <p>{words.rich(`verify.${step}`, { done: () => <Num value={done} />, total: () => <Num value={total} /> })}</p>
      <progress className={look.bar} value={done} max={Math.max(total, 1)} aria-label={words("verify.progress")} />
    </div>
  );
}
