import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { BrickLoading } from "../../design/brick-loading.tsx";
import { Button } from "../../design/button.tsx";
import { Failed } from "../../node/reading.tsx";
import { textOf, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { bricksOf } from "../overview/bricks-of.ts";
import { loadBasemap, type Basemap } from "./basemap.ts";
import { followTheme, readColours } from "./map-colours.ts";
import type { Line } from "./paint-lines.ts";
import { paintMap, type Shown } from "./paint-map.ts";
import type { PlacesAnswer } from "./places-answer.ts";
import { drawPaths, fitProjection } from "./projection.ts";
import { useGestures } from "./use-gestures.ts";
import { lookAt, panBy, toFrame, WHOLE, zoomAt, type Size, type View } from "./view.ts";
import look from "./map.module.css";

export interface MapCanvasProps {
  readonly places: PlacesAnswer["places"];
  readonly links: PlacesAnswer["links"];
  readonly chosen?: string | null;
  /** Without it, the map is a picture: the small one of the first screen. */
  readonly onChoose?: (id: string) => void;
}

/** The two countries with the programme's places. Moves by drag, pinch, Ctrl and wheel, arrow keys, plus and minus; whatever it shows stands in the table beside it too. */
export function MapCanvas({ places, links, chosen = null, onChoose }: MapCanvasProps) {
  const common = useWords("common");
  const basemap = useQuery({ queryKey: ["basemap"], queryFn: loadBasemap, staleTime: Infinity, gcTime: Infinity, meta: { lines: true } });
  if (basemap.data === undefined) return <div className={look.frame}>{basemap.isError ? <Failed error={basemap.error} retry={() => void basemap.refetch()} /> : <BrickLoading label={common("state.loading")} />}</div>;
  return <Painted basemap={basemap.data} places={places} links={links} chosen={chosen} {...(onChoose !== undefined && { onChoose })} />;
}

function Painted({ basemap, places, links, chosen = null, onChoose }: MapCanvasProps & { readonly basemap: Basemap }) {
  const words = useWords("map");
  const common = useWords("common");
  const reader = useReader();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<View>(WHOLE);
  const repaint = useRef<() => void>(() => undefined);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const small = onChoose === undefined;
  const sheet = useMemo(() => {
    if (size.width === 0) return null;
    const projection = fitProjection(basemap.own, size.width, size.height);
    return { projection, paths: drawPaths(basemap, projection) };
  }, [basemap, size]);
  const shown = useMemo<readonly Shown[]>(() => (sheet === null ? [] : places.map(({ id, lat, lon, names, type, rank, total, counts }) => ({ id, at: sheet.projection([lon, lat])!, name: textOf(names, reader), type, rank, total, bricks: bricksOf(counts) }))), [sheet, places, reader]);
  const lines = useMemo<readonly Line[]>(() => {
    const at = new Map(shown.map((one) => [one.id, one.at]));
    return links.flatMap(({ between: [one, other], counts }) => (at.has(one) && at.has(other) ? [{ from: at.get(one)!, to: at.get(other)!, bricks: bricksOf(counts) }] : []));
  }, [shown, links]);

  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setSize({ width: Math.round(entry!.contentRect.width), height: Math.round(entry!.contentRect.height) }));
    watch.observe(frame.current!);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    if (sheet === null) return;
    const context = canvas.current!.getContext("2d", { alpha: false })!;
    const density = Math.min(3, devicePixelRatio);
    canvas.current!.width = Math.round(size.width * density);
    canvas.current!.height = Math.round(size.height * density);
    let colours = readColours(frame.current!);
    let asked = 0;
    const paint = () => {
      asked = 0;
      paintMap(context, { paths: sheet.paths, shown, lines, colours, direction: reader.direction, chosen, small }, view.current, size, density);
    };
    repaint.current = () => {
      asked ||= requestAnimationFrame(paint);
    };
    const ended = followTheme(() => {
      colours = readColours(frame.current!);
      repaint.current();
    });
    paint();
    // The house's letters may still be on their way; until then the names stand in the system's.
    void document.fonts.load('600 14px "Vazirmatn Variable"', shown.map(({ name }) => name).join("")).then(() => repaint.current());
    return () => {
      ended();
      cancelAnimationFrame(asked);
    };
  }, [sheet, shown, lines, size, reader.direction, chosen, small]);

  const move = (next: View) => {
    view.current = next;
    frame.current!.dataset["near"] = next.zoom > 1 ? "yes" : "no";
    repaint.current();
  };
  useEffect(() => {
    const point = shown.find(({ id }) => id === chosen)?.at;
    if (point !== undefined && !small) move(lookAt(view.current, point, size));
  }, [chosen, sheet !== null]); // eslint-disable-line -- when another place is chosen and there is a sheet to find it on, not when the frame or the record changes

  const nearest = (x: number, y: number, within: number): Shown | undefined => {
    const near = shown.map((one) => ({ one, far: Math.hypot(...toFrame(view.current, one.at).map((each, at) => each - [x, y][at]!)) - (one.total > 0 ? 6 : 0) })).filter(({ far }) => far < within);
    return near.toSorted((a, b) => a.far - b.far)[0]?.one;
  };
  const choose = (x: number, y: number, within: number) => {
    const found = nearest(x, y, within);
    if (found !== undefined) onChoose?.(found.id);
  };
  useGestures(frame, small ? null : { pan: (dx, dy) => move(panBy(view.current, dx, dy, size)), zoom: (factor, x, y) => move(zoomAt(view.current, factor, [x, y], size)), press: (x, y, coarse) => choose(x, y, coarse ? 28 : 16) });
  const middle = [size.width / 2, size.height / 2] as const;
  const zoom = (factor: number) => move(zoomAt(view.current, factor, middle, size));
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const pan = PAN[event.key];
    if (pan !== undefined) move(panBy(view.current, ...pan, size));
    else if (event.key === "+" || event.key === "=") zoom(1.4);
    else if (event.key === "-") zoom(1 / 1.4);
    else if (event.key === "0") move(WHOLE);
    else if (event.key === "Enter") choose(...middle, Infinity);
    else return;
    event.preventDefault();
  };
  const label = words("label", { count: places.filter(({ total }) => total > 0).length });
  return (
    <figure className={look.figure}>
      <div ref={frame} className={look.frame} data-small={small || undefined} {...(small ? { role: "img", "aria-label": label } : { role: "group", "aria-label": `${label} ${words("keys")}`, tabIndex: 0, onKeyDown: pressed })}>
        <canvas ref={canvas} className={look.canvas} aria-hidden="true" />
        {!small && (
          <div className={look.zoom} data-print="hide">
            <Button onPress={() => zoom(1.6)} aria-label={words("nearer")}>+</Button>
            <Button onPress={() => zoom(1 / 1.6)} aria-label={words("farther")}>−</Button>
            <Button onPress={() => move(WHOLE)}>{words("whole")}</Button>
          </div>
        )}
      </div>
      <figcaption className={look.caption}>{small ? common("mapNote") : words("note")}</figcaption>
    </figure>
  );
}

/** Pixels by which an arrow moves what is seen; the sheet goes the other way. */
const PAN: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [70, 0], ArrowRight: [-70, 0], ArrowUp: [0, 70], ArrowDown: [0, -70] };
