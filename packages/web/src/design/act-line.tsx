import { useQuery } from "@tanstack/react-query";
import { node } from "../node/client.ts";
import { Moment, PartyName } from "../reader/reader.tsx";
import { To } from "../frame/to.tsx";
import { places } from "../frame/places.ts";
import { useWords } from "../words/words.tsx";
import { shortAct } from "./short-act.ts";
import look from "./figure.module.css";

/** One act as a source names it: what it is, whose, when, and the way to it. While the node is asked, or does not answer, the link alone stands. */
export function ActLine({ act }: { readonly act: string }) {
  const record = useWords("record");
  const { data } = useQuery(node.acts.get.queryOptions({ input: { id: act } }));
  const at = data?.act?.["at"];
  const kind = data?.act?.["act"];
  return (
    <span className={look.act}>
      {typeof kind === "string" && <strong>{actWords(record, kind)}</strong>}
      {data !== undefined && <PartyName origin={data.origin} />}
      {typeof at === "number" && <span className={look.soft}><Moment at={at} /></span>}
      <To place={places.act(act)} className={look.id}><bdi dir="ltr">{shortAct(act)}</bdi></To>
    </span>
  );
}

/** `domain.verb` as the record's words have it: a fixed act by its own name, a kind's act as "verb: kind". */
function actWords(record: ReturnType<typeof useWords<"record">>, act: string): string {
  const [domain = "", verb = ""] = act.split(".");
  const fixed = `acts.${domain}.${verb}` as "acts.mandate.grant";
  if (record.has(fixed)) return record(fixed);
  const [verbKey, kindKey] = [`verbs.${verb}` as "verbs.propose", `kind.${domain}` as "kind.report"];
  return record.has(verbKey) ? record("actOf", { verb: record(verbKey), kind: record(record.has(kindKey) ? kindKey : "kind.other") }) : act;
}
