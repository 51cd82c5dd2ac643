import { useEffect, useRef, type RefObject } from "react";

export interface Gestures {
  /** By so many CSS pixels. */
  readonly pan: (dx: number, dy: number) => void;
  /** By a factor, about a point of the frame. */
  readonly zoom: (factor: number, x: number, y: number) => void;
  /** A press that was no drag. `coarse`: by a finger. */
  readonly press: (x: number, y: number, coarse: boolean) => void;
}

/** Drag, pinch, Ctrl and wheel on an element. A wheel alone scrolls the page, as elsewhere. */
export function useGestures(frame: RefObject<HTMLElement | null>, gestures: Gestures | null): void {
  const now = useRef(gestures);
  useEffect(() => {
    now.current = gestures;
  });
  const on = gestures !== null;
  useEffect(() => {
    const element = frame.current;
    if (element === null || !on) return;
    const ended = new AbortController();
    const listen = { signal: ended.signal };
    const held = new Map<number, readonly [number, number]>();
    let moved = 0;
    const pointOf = (event: MouseEvent): readonly [number, number] => {
      const { left, top } = element.getBoundingClientRect();
      return [event.clientX - left, event.clientY - top];
    };
    element.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || (event.target as Element).closest("button") !== null) return;
      if (held.size === 0) moved = 0;
      held.set(event.pointerId, pointOf(event));
      element.setPointerCapture(event.pointerId);
    }, listen);
    element.addEventListener("pointermove", (event) => {
      const before = held.get(event.pointerId);
      if (before === undefined) return;
      const point = pointOf(event);
      const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
      held.set(event.pointerId, point);
      moved += Math.hypot(point[0] - before[0], point[1] - before[1]);
      if (other === undefined) {
        if (moved > SLACK) now.current?.pan(point[0] - before[0], point[1] - before[1]);
        return;
      }
      const apart = (one: readonly [number, number]) => Math.max(1, Math.hypot(one[0] - other[0], one[1] - other[1]));
      now.current?.zoom(apart(point) / apart(before), (point[0] + other[0]) / 2, (point[1] + other[1]) / 2);
    }, listen);
    element.addEventListener("pointerup", (event) => {
      if (held.delete(event.pointerId) && held.size === 0 && moved <= SLACK) now.current?.press(...pointOf(event), event.pointerType === "touch");
    }, listen);
    element.addEventListener("pointercancel", (event) => held.delete(event.pointerId), listen);
    element.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      now.current?.zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.06 : 0.004)), ...pointOf(event));
    }, { ...listen, passive: false });
    return () => ended.abort();
  }, [frame, on]);
}

/** A press may slip by so many pixels. */
const SLACK = 5;
