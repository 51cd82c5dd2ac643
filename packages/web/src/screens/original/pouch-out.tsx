import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Choice } from "../../design/choice.tsx";
import { Notice } from "../../design/notice.tsx";
import { Radios } from "../../design/radios.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { ask } from "../../node/client.ts";
import { Failed } from "../../node/reading.tsx";
import { saveFile } from "../../node/save-file.ts";
import { useSession } from "../../node/session.ts";
import { formatNumberText, textOf, useParties, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { Status } from "./answers.ts";
import { mayCarry } from "./may-carry.ts";

/** Packs a pouch for another party: all that its node is not known to hold, or everything. */
export function PouchOut({ peers }: Pick<Status, "peers">) {
  const words = useWords("original");
  const reader = useReader();
  const { officer } = useSession();
  const parties = useParties();
  const [peer, setPeer] = useState(peers[0]?.origin ?? "");
  const [whole, setWhole] = useState("missing");
  const pack = useMutation({
    mutationFn: async () => {
      const file = await ask.pouch.export({ for: peer, whole: whole === "whole" });
      saveFile(file);
      return file;
    },
  });
  const allowed = mayCarry(officer);
  return (
    <Sheet title={words("pouch.out")} note={words("pouch.outSays")}>
      <Choice label={words("pouch.for")} value={peer} onChange={setPeer} options={peers.map(({ origin }) => ({ id: origin, label: textOf(parties.find((one) => one.origin === origin)?.name ?? { en: origin }, reader) }))} />
      <Radios label={words("pouch.what")} value={whole} onChange={setWhole} options={[{ id: "missing", label: words("pouch.missing"), note: words("pouch.missingSays") }, { id: "whole", label: words("pouch.whole"), note: words("pouch.wholeSays") }]} />
      <div><Button kind="primary" onPress={() => pack.mutate()} isPending={pack.isPending} isDisabled={!allowed || peer === ""}>{words("pouch.pack")}</Button></div>
      {!allowed && <p>{words("pouch.noMandate")}</p>}
      {pack.isError && <Failed error={pack.error} retry={() => pack.mutate()} />}
      {pack.isSuccess && <Notice tone="done" title={words("pouch.packed", { name: `\u2068${pack.data.name}\u2069`, size: formatNumberText(reader, Math.ceil(pack.data.size / 1000)) })}>{words("pouch.packedNext")}</Notice>}
    </Sheet>
  );
}
