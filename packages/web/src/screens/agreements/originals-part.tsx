import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Button } from "../../design/button.tsx";
import { Notice } from "../../design/notice.tsx";
import { Ledger } from "../../design/ledger.tsx";
import { ask, node } from "../../node/client.ts";
import { Failed, Reading } from "../../node/reading.tsx";
import { saveFile } from "../../node/save-file.ts";
import { useSession } from "../../node/session.ts";
import { PartyName, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { Whole } from "./answers.ts";
import { useLanguageName } from "./language-name.tsx";
import look from "./parts.module.css";

/** The alternat originals to be printed: one a party, each naming that party first; both with the hash of what they say alike, compared here. */
export function OriginalsPart({ whole }: { readonly whole: Whole }) {
  const words = useWords("agreements");
  const { language, calendar, digits } = useReader();
  const { party } = useSession();
  const query = useQuery(node.agreements.originals.queryOptions({ input: { id: whole.agreement.id, language, calendar, digits } }));
  return (
    <div className={look.stack}>
      <p>{words("originals.says")}</p>
      <Reading query={query} empty={(all) => all.length === 0}>
        {(all) => {
          const hash = all[0]!.contentHash;
          const alike = all.every((one) => one.contentHash === hash);
          const rows = all.toSorted((a, b) => Number(b.party === party.origin) - Number(a.party === party.origin));
          return (
            <>
              <Ledger caption={words("part.originals")} rows={rows} keyOf={(row) => row.party} columns={[
                { id: "party", head: words("column.original"), cell: (row) => <PartyName origin={row.party} /> },
                { id: "precedence", head: words("column.precedence"), cell: (row) => <ol>{row.precedence.map((one) => <li key={one}><PartyName origin={one} /></li>)}</ol> },
                { id: "languages", head: words("column.languages"), cell: (row) => <Languages of={row.languages} /> },
                { id: "hash", head: words("column.contentHash"), cell: (row) => <bdi dir="ltr" className={look.hash}>{row.contentHash.slice(0, 16)}…</bdi> },
                { id: "print", head: words("column.print"), quiet: true, cell: (row) => <span data-print="hide"><PrintOriginal object={whole.agreement.id} original={row.party} /></span> },
              ]} />
              <Notice tone={alike ? "done" : "danger"} title={words(alike ? "originals.alike" : "originals.differ")}><bdi dir="ltr" className={look.hash}>{hash}</bdi></Notice>
              {!whole.agreement.agreed && <Notice tone="plain" title={words("originals.notAgreed")} />}
            </>
          );
        }}
      </Reading>
    </div>
  );
}

function Languages({ of }: { readonly of: readonly string[] }) {
  const name = useLanguageName();
  return <ul>{of.map((one) => <li key={one}>{name(one)}</li>)}</ul>;
}

/** Sets the PDF at the node; then it can be looked at or saved. It is set anew each time: what it says is of now. */
function PrintOriginal({ object, original }: { readonly object: string; readonly original: string }) {
  const words = useWords("agreements");
  const { language, calendar, digits } = useReader();
  const [made, setMade] = useState<{ readonly file: File; readonly url: string } | null>(null);
  const [state, setState] = useState<"idle" | "working" | { readonly error: unknown }>("idle");
  useEffect(() => () => {
    if (made !== null) URL.revokeObjectURL(made.url);
  }, [made]);
  const make = async () => {
    setState("working");
    try {
      const file = await ask.papers.make({ name: "instrument", object, original, language, calendar, digits });
      setMade({ file, url: URL.createObjectURL(file) });
      setState("idle");
    } catch (error) {
      setState({ error });
    }
  };
  return (
    <div className={look.acts}>
      {made === null ? <Button onPress={() => void make()} isPending={state === "working"}>{words(state === "working" ? "originals.setting" : "originals.set")}</Button> : (
        <>
          <a href={made.url} target="_blank" rel="noreferrer">{words("originals.preview")}</a>
          <Button kind="quiet" onPress={() => saveFile(made.file, `original-${original.split("/").at(-1)}-${language}.pdf`)}>{words("originals.save")}</Button>
        </>
      )}
      {typeof state === "object" && <Failed error={state.error} retry={() => void make()} />}
    </div>
  );
}
