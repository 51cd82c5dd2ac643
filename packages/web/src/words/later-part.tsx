import { lazy, useSyncExternalStore, type ComponentType } from "react";
import { Notice } from "../design/notice.tsx";
import { Button } from "../design/plain-button.tsx";
import { useWords } from "./words.tsx";

/**
 * A part of a screen whose files come when it is first shown. Where they do not come, the part says so in its own place and can be asked for again: the screen around it stays, and what is typed in it. A browser that
 * remembers a failed import (Firefox does) needs the page loaded again; Chromium fetches anew.
 */
export function laterPart<P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>): ComponentType<P> {
  const showing = new Set<() => void>();
  const follow = (show: () => void) => {
    showing.add(show);
    return () => showing.delete(show);
  };
  const again = () => {
    part = fetched();
    for (const show of showing) show();
  };
  const Missing = () => <PartMissing again={again} />;
  const fetched = () => lazy<ComponentType<P>>(() => load().catch((error: unknown) => {
    console.error(error);
    return { default: Missing };
  }));
  let part = fetched();
  return function LaterPart(props: P) {
    const Part = useSyncExternalStore(follow, () => part);
    return <Part {...props} />;
  };
}

/** Brought into sight: a sheet that did not come would have stood over the page, its notice stands below it. */
function PartMissing({ again }: { readonly again: () => void }) {
  const words = useWords("common");
  return (
    <div ref={(notice) => notice?.scrollIntoView({ block: "nearest" })}>
      <Notice tone="warning" said title={words("error.network")} actions={<Button kind="plain" onPress={again}>{words("do.retry")}</Button>}>{words("error.keptTyped")}</Notice>
    </div>
  );
}
