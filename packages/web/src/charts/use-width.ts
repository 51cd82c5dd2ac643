import { useLayoutEffect, useRef, useState, type RefObject } from "react";

/** The width in which something stands, in pixels, followed as it changes; 720 until it is known. So drawings keep the size of their letters on a small screen. */
export function useWidth<E extends Element>(): readonly [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(720);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const take = () => setWidth(Math.max(260, Math.round(element.getBoundingClientRect().width)));
    take();
    if (typeof ResizeObserver === "undefined") return undefined;
    const follow = new ResizeObserver(take);
    follow.observe(element);
    return () => follow.disconnect();
  }, []);
  return [ref, width];
}
