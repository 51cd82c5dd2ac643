import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useDay } from "../../node/session.ts";
import { Day, Num, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { SecretaryAnswer } from "./secretariat.tsx";
import look from "./secretariat.module.css";

type Flaw = keyof SecretaryAnswer["quality"]["counts"];

/** What the record does not say yet, or nobody has done: each kind with its count, and behind it the objects themselves. */
export function Quality({ counts }: { readonly counts: SecretaryAnswer["quality"]["counts"] }) {
  const words = useWords("secretariat");
  const record = useWords("record");
  const [open, setOpen] = useState<Flaw | null>(null);
  const found = (Object.entries(counts) as [Flaw, number][]).filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
  if (found.length === 0) return <p>{words("noFlaws")}</p>;
  return (
    <ul className={look.list}>
      {found.map(([flaw, count]) => (
        <li key={flaw} className={look.flaw}>
          <Button kind="quiet" aria-expanded={open === flaw} onPress={() => setOpen(open === flaw ? null : flaw)}>{record(`flaw.${flaw}`)}: <Num value={count} /></Button>
          {open === flaw && <Flawed flaw={flaw} />}
        </li>
      ))}
    </ul>
  );
}

function Flawed({ flaw }: { readonly flaw: Flaw }) {
  const record = useWords("record");
  const day = useDay();
  const query = useQuery(node.programme.quality.queryOptions({ input: { day, flaw, limit: 200 } }));
  return (
    <Reading query={query}>
      {({ items }) => (
        <ul className={look.flawed}>
          {items.map(({ object, named, day: on }) => (
            <li key={object}><To place={places.object(named?.kind ?? "object", object)}>{named?.title ? <Texts of={named.title} /> : named?.about?.title ? <Texts of={named.about.title} /> : named !== null && record.has(`kind.${named.kind as "report"}`) ? record(`kind.${named.kind as "report"}`) : <bdi dir="ltr">{object}</bdi>}</To> {on !== null && <Day on={on} style="medium" />}</li>
          ))}
        </ul>
      )}
    </Reading>
  );
}
