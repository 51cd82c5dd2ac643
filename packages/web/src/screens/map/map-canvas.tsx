import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { drawMap, type Scene } from "./draw-map.ts";
import { moved, toScreen, wholeMap, zoomed, type View } from "./frame-of-view.ts";
import { readInks } from "./inks.ts";
import look from "./map.module.css";

export interface MapCanvasProps {
  readonly scene: Scene;
  readonly label: string;
  readonly onChoose: (place: string | null) => void;
  readonly onOpen: (place: string) => void;
}

/** The map on a canvas: drag, wheel and pinch, arrows, + and −; Tab is for the list beside it, where the same places stand as text. Drawn when something changed, never otherwise. */
export function MapCanvas({ scene, label, onChoose, onOpen }: MapCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0, density: 1 });
  const [theme, setTheme] = useState(0);
  const [view, setView] = useState<View | null>(null);
  const whole = size.width === 0 ? null : wholeMap(size.width, size.height);
  const seen = view ?? whole;

  useEffect(() => {
    const own = canvas.current!;
    const sizes = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      setSize({ width, height, density: Math.min(devicePixelRatio, 3) });
      setView(null);
    });
    sizes.observe(own);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const changed = () => setTheme((now) => now + 1);
    dark.addEventListener("change", changed);
    // Passive listeners may not stop the page from scrolling under the wheel.
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = own.getBoundingClientRect();
      setView((now) => change(now, box, (from, least) => zoomed(from, Math.exp(-event.deltaY * 0.0016), [event.clientX - box.left, event.clientY - box.top], least)));
    };
    own.addEventListener("wheel", wheel, { passive: false });
    void document.fonts.ready.then(changed);
    return () => {
      sizes.disconnect();
      dark.removeEventListener("change", changed);
      own.removeEventListener("wheel", wheel);
    };
  }, []);

  useEffect(() => {
    const own = canvas.current!;
    if (seen === null || whole === null) return;
    const frame = requestAnimationFrame(() => {
      const [width, height] = [Math.round(size.width * size.density), Math.round(size.height * size.density)];
      if (own.width !== width || own.height !== height) Object.assign(own, { width, height });
      drawMap(own.getContext("2d")!, size, seen, whole.k, scene, readInks(own.parentElement!));
    });
    return () => cancelAnimationFrame(frame);
  }, [seen, whole, size, scene, theme]);

  const drag = useRef<{ readonly x: number; readonly y: number; far: boolean } | null>(null);
  const down = (event: PointerEvent<HTMLCanvasElement>) => {
    drag.current = { x: event.clientX, y: event.clientY, far: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (drag.current === null || (event.movementX === 0 && event.movementY === 0)) return;
    if (Math.hypot(event.clientX - drag.current.x, event.clientY - drag.current.y) > 4) drag.current.far = true;
    const box = event.currentTarget.getBoundingClientRect();
    setView((now) => change(now, box, (from) => moved(from, event.movementX, event.movementY, box.width, box.height)));
  };
  const up = (event: PointerEvent<HTMLCanvasElement>) => {
    const clicked = drag.current !== null && !drag.current.far;
    drag.current = null;
    if (!clicked || seen === null) return;
    const box = event.currentTarget.getBoundingClientRect();
    const hit = nearest(scene, seen, event.clientX - box.left, event.clientY - box.top);
    if (hit !== null && hit === scene.chosen) onOpen(hit);
    else onChoose(hit);
  };
  const pressed = useCallback((event: KeyboardEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    const step = steps[event.key];
    const times = event.key === "+" || event.key === "=" ? 1.4 : event.key === "-" ? 1 / 1.4 : undefined;
    if (step === undefined && times === undefined && event.key !== "0") return;
    event.preventDefault();
    if (event.key === "0") return setView(null);
    setView((now) => change(now, box, (from, least) => (step !== undefined ? moved(from, step[0], step[1], box.width, box.height) : zoomed(from, times!, [box.width / 2, box.height / 2], least))));
  }, []);

  return <canvas ref={canvas} className={look.canvas} tabIndex={0} role="application" aria-label={label} onPointerDown={down} onPointerMove={move} onPointerUp={up} onPointerCancel={() => (drag.current = null)} onKeyDown={pressed} />;
}

function change(now: View | null, { width, height }: { readonly width: number; readonly height: number }, step: (from: View, least: number) => View): View {
  const whole = wholeMap(width, height);
  const next = step(now ?? whole, whole.k);
  return moved(next, 0, 0, width, height);
}

/** The place under the pointer, within a finger's width. */
function nearest({ places }: Scene, view: View, x: number, y: number): string | null {
  let [best, least]: [string | null, number] = [null, 24];
  for (const { id, point } of places) {
    const [px, py] = toScreen(view, point);
    const far = Math.hypot(px - x, py - y);
    if (far < least) [best, least] = [id, far];
  }
  return best;
}
