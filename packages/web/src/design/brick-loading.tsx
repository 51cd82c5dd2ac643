import { useWords } from "../words/words.tsx";
import { Brick, BRICK } from "./brick.tsx";
import look from "./bricks.module.css";

/** What is being read: bare bricks that are glazed one after another. `label` says what; said to those who hear the page. */
export function BrickLoading({ label }: { readonly label?: string | undefined }) {
  const w = useWords("design");
  return (
    <p className={look.loading} role="status" data-print="hide">
      <svg className={look.laying} viewBox={`-1 -1 ${7 * BRICK.step} ${2 * BRICK.rise}`} width={7 * BRICK.step} height={2 * BRICK.rise} aria-hidden="true">
        {Array.from({ length: 12 }, (_, at) => <Brick key={at} glaze="open" at={[{ x: Math.floor(at / 2) * BRICK.step + (at % 2) * (BRICK.step / 2), y: (at % 2) * BRICK.rise }]} />)}
      </svg>
      <span>{label ?? w("brick.loading")}</span>
    </p>
  );
}
