import { useWords } from "../words/words.tsx";

type RecordWords = ReturnType<typeof useWords<"record">>;

/** `commitment.propose` in the record's words: an act that has a name of its own by it, any other as what is done to which kind; one that has no words stays as the log has it. */
export function actWords(record: RecordWords, act: string): string {
  const own = `acts.${act}`;
  if (record.has(own as never)) return record(own as never);
  const at = act.lastIndexOf(".");
  const [verb, kind] = [act.slice(at + 1), act.slice(0, at)];
  return record.has(`verbs.${verb}` as never) && record.has(`kind.${kind}` as never) ? record("actOf", { verb: record(`verbs.${verb}` as "verbs.submit"), kind: record(`kind.${kind}` as "kind.report") }) : act;
}

/** {@link actWords} with the record's words at hand. */
export function useActWords(): (act: string) => string {
  const record = useWords("record");
  return (act) => actWords(record, act);
}

/** The kind in the record's words; a pillar's own stays as the log has it. */
export function kindWords(record: RecordWords, kind: string): string {
  return record.has(`kind.${kind}` as never) ? record(`kind.${kind}` as "kind.report") : kind;
}
