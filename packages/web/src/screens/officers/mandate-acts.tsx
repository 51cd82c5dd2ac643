import { useWords } from "../../words/words.tsx";
import { sayActs, type OtherActs } from "./act-groups.ts";
import look from "./officers.module.css";

/** What a mandate allows, in words; nothing of it left out. */
export function MandateActs({ acts }: { readonly acts: readonly string[] }) {
  const words = useWords("officers");
  const { groups, others } = sayActs(acts);
  return (
    <ul className={look.acts} title={acts.join("  ")}>
      {groups.map((group) => <li key={group}>{words(`group.${group}`)}</li>)}
      {others.map((other) => <li key={`${other.kind}.${other.verb}`}><Other other={other} /></li>)}
    </ul>
  );
}

/** A pattern in the record's own words; a kind or a verb of a pillar, which has none there, as it is written. */
function Other({ other: { kind, verb } }: { readonly other: OtherActs }) {
  const words = useWords("officers");
  const record = useWords("record");
  if (kind === "*" && verb === "*") return <>{words("everything")}</>;
  const kindSaid = record.has(`kind.${kind}` as "kind.report") ? record(`kind.${kind}` as "kind.report") : kind;
  const verbSaid = record.has(`verbs.${verb}` as "verbs.sign") ? record(`verbs.${verb}` as "verbs.sign") : verb;
  if (kind === "*") return <>{words("everyKind", { verb: verbSaid })}</>;
  if (verb === "*") return <>{words("everyAct", { kind: kindSaid })}</>;
  const own = `acts.${kind}.${verb}` as "acts.mandate.grant";
  return <>{record.has(own) ? record(own) : record("actOf", { verb: verbSaid, kind: kindSaid })}</>;
}
