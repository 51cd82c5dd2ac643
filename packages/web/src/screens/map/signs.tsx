import { useWords } from "../../words/words.tsx";
import look from "./map.module.css";

/** What the marks on the map are. */
export function Signs() {
  const words = useWords("map");
  return (
    <ul className={look.signs}>
      <li><Sign type="city" />{words("type.city")}</li>
      <li><Sign type="crossing" />{words("type.crossing")}</li>
      <li><Sign type="landing" />{words("type.landing")}</li>
      <li><Sign type="city" full />{words("full")}</li>
      <li><svg viewBox="0 0 22 12" width="22" height="12" aria-hidden="true" className={look.bow}><path d="M1 10Q11 -4 21 10" /></svg>{words("bow")}</li>
    </ul>
  );
}

function Sign({ type, full = false }: { readonly type: "city" | "crossing" | "landing"; readonly full?: boolean }) {
  return (
    <svg viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true" data-full={full || undefined}>
      {type === "city" ? <circle r="4.4" /> : <path d={type === "crossing" ? "M0 -5L5 0L0 5L-5 0Z" : "M0 -5L5 4L-5 4Z"} />}
    </svg>
  );
}
