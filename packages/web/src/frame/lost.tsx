import { LinkButton } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { Screen } from "../design/screen.tsx";
import { useWords } from "../words/words.tsx";
import { places } from "./places.ts";

/** There is nothing at this address. */
export function Lost() {
  const words = useWords("common");
  return (
    <Screen title={words("state.notFound")}>
      <Notice tone="plain" title={words("error.notFound")} actions={<LinkButton place={places.home}>{words("do.back")}</LinkButton>} />
    </Screen>
  );
}
