import { useWords } from "../words/words.tsx";
import { Tag } from "./tag.tsx";

/** Stands at everything that the shipped programme adds beyond its public sources. */
export function SampleMark() {
  const w = useWords("design");
  return <Tag tone="sample" title={w("sample.says")}>{w("sample.mark")}</Tag>;
}
