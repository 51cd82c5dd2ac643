import { useId } from "react";
import look from "./frieze.module.css";

/** The narrow frieze of stars and crosses at the head of the house: eight-point stars in glaze, the crosses between them in brick. An ornament: nothing is said of it. `courses`: rows of stars. */
export function Frieze({ courses = 1, star = 18 }: { readonly courses?: number; readonly star?: number }) {
  const id = useId();
  return (
    <svg className={look.frieze} width="100%" height={courses * star} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width={star} height={star} patternUnits="userSpaceOnUse" viewBox="0 0 20 20">
          <rect className={look.ground} width="20" height="20" />
          <path className={look.star} d={STAR} />
          <path className={look.joint} d={CROSS} />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

/** Stars {8/2} touch at their four points; what is left between four of them is the cross. Points of a star of radius 10 about (10, 10): 4.14 = 10·(√2 − 1) is where its two squares cross. */
const STAR = "M10 0L12.93 2.93L17.07 2.93L17.07 7.07L20 10L17.07 12.93L17.07 17.07L12.93 17.07L10 20L7.07 17.07L2.93 17.07L2.93 12.93L0 10L2.93 7.07L2.93 2.93L7.07 2.93Z";
const CROSS = "M10 4.6L11.6 8.4L15.4 10L11.6 11.6L10 15.4L8.4 11.6L4.6 10L8.4 8.4Z";
