import { useWords } from "../words/words.tsx";
import { STAR } from "./seal.tsx";
import look from "./word-mark.module.css";

/** The name of the house with its star, for the head (on lapis). Each script has its own spelling: میثاق, ميثاق, میساق. */
export function WordMark({ size = "head" }: { readonly size?: "head" | "large" }) {
  const w = useWords("design");
  return (
    <span className={look.mark} data-size={size}>
      <svg className={look.star} viewBox="-16 -16 32 32" aria-hidden="true">
        <path d="M-10.6 -10.6H10.6V10.6H-10.6Z" /><path d="M0 -15L15 0L0 15L-15 0Z" /><path d={STAR} transform="scale(.45)" />
      </svg>
      <bdi>{w("house")}</bdi>
    </span>
  );
}
