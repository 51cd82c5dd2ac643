import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Check } from "../../design/check.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useSession } from "../../node/session.ts";
import { Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { keepHeadlines, keptHeadlines, MOST } from "../overview/kept-headlines.ts";
import look from "./settings.module.css";

/** Which indicators stand on the first screen: up to six, in the order in which they were chosen; none chosen leaves it to the node. */
export function Headlines() {
  const words = useWords("settings");
  const record = useWords("record");
  const { officer } = useSession();
  const mandate = officer?.mandate ?? "";
  const [chosen, setChosen] = useState(() => keptHeadlines(mandate));
  const query = useQuery(node.indicators.list.queryOptions({ input: { limit: 200 } }));
  const choose = (next: readonly string[]) => {
    keepHeadlines(mandate, next);
    setChosen(next);
  };
  return (
    <Sheet title={words("headlines.title")} note={words("headlines.says", { count: MOST })} actions={chosen.length > 0 && <Button kind="quiet" onPress={() => choose([])}>{words("headlines.reset")}</Button>}>
      <Reading query={query} empty={(data) => data.items.length === 0} emptyWords={words("headlines.none")}>
        {(data) => (
          <ul className={look.choices}>
            {data.items.map(({ id, title, sample }) => {
              const at = chosen.indexOf(id);
              return (
                <li key={id}>
                  <Check checked={at >= 0} disabled={at < 0 && chosen.length >= MOST} onChange={(on) => choose(on ? [...chosen, id] : chosen.filter((one) => one !== id))}>
                    {title === null ? record("kind.indicator") : <Texts of={title} />} {at >= 0 && <small>{words("headlines.place", { place: at + 1 })}</small>}
                  </Check>
                  {sample && <SampleMark />}
                </li>
              );
            })}
          </ul>
        )}
      </Reading>
    </Sheet>
  );
}
