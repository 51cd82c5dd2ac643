import look from "./seal.module.css";

/** The eight-point star of the word-mark and of seals: two squares, one turned. `filled`: has assented; otherwise open. Named by `label`; without one it is an ornament. */
export function Seal({ filled, label, size = 28 }: { readonly filled: boolean; readonly label?: string | undefined; readonly size?: number }) {
  return (
    <svg className={look.seal} data-filled={filled} viewBox="-16 -16 32 32" width={size} height={size} {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}>
      <path className={look.star} d={STAR} />
      {filled ? <><path className={look.inner} d={INNER} /><circle className={look.heart} r="2.2" /></> : <path className={look.inner} d={INNER} />}
    </svg>
  );
}

/** Points of an eight-point star {8/2}: outer radius R, inner radius R·cos 45°/cos 22.5°. */
function star(radius: number): string {
  const inner = (radius * Math.SQRT1_2) / Math.cos(Math.PI / 8);
  const points = Array.from({ length: 16 }, (_, at) => {
    const [r, angle] = [at % 2 === 0 ? radius : inner, (at * Math.PI) / 8];
    return `${(r * Math.sin(angle)).toFixed(2)} ${(-r * Math.cos(angle)).toFixed(2)}`;
  });
  return `M${points.join("L")}Z`;
}

export const STAR = star(15);
const INNER = star(8.6);
