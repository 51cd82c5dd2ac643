import { useMutation } from "@tanstack/react-query";
import { Button } from "../../design/button.tsx";
import { ask } from "../../node/client.ts";
import { Failed } from "../../node/reading.tsx";
import { saveFile } from "../../node/save-file.ts";
import { useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";

/** The sessions and deadlines as an iCalendar file, for the officer's own calendar. */
export function SaveFeed() {
  const words = useWords("sessions");
  const { language } = useReader();
  const fetching = useMutation({ mutationFn: async () => saveFile(await ask.exchange.feed({ lang: language })) });
  return <><Button isPending={fetching.isPending} onPress={() => fetching.mutate()}>{words("feed")}</Button>{fetching.isError && <Failed error={fetching.error} />}</>;
}
