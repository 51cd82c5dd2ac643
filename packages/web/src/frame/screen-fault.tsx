import { useEffect } from "react";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { Screen } from "../design/screen.tsx";
import { Failed } from "../node/reading.tsx";
import { isAway, refusedOf } from "../node/refused.ts";
import { useWords } from "../words/words.tsx";

/** A screen broke, or its files did not come. What was typed is kept (kept-text.ts); loading again is the way on. */
export function ScreenFault({ error }: { readonly error: unknown }) {
  const words = useWords("common");
  useEffect(() => console.error(error), [error]);
  if (refusedOf(error) !== undefined || (error instanceof TypeError && isAway(error) && !navigator.onLine)) return <Screen title={words("error.title")}><Failed error={error} retry={() => location.reload()} /></Screen>;
  return (
    <Screen title={words("error.title")}>
      <Notice tone="warning" title={words("error.unknown")} actions={<Button kind="primary" onPress={() => location.reload()}>{words("do.reload")}</Button>}>
        {words("error.keptTyped")} {words("error.nextReload")}
      </Notice>
    </Screen>
  );
}
