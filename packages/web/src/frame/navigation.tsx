import { useRef } from "react";
import { useRouterState } from "@tanstack/react-router";
import { Texts } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import look from "./frame.module.css";
import { NAVIGATION, pillarNavigation } from "./nav-items.ts";
import { To } from "./to.tsx";

/** All screens, in groups; on narrow sheets folded behind one line. */
export function Navigation() {
  const words = useWords("frame");
  const narrow = useRef<HTMLDetailsElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = path.split("/").slice(2).join("/");
  const current = (place: string) => (here === place || here.startsWith(`${place}/`) ? ("page" as const) : undefined);
  const pillars = pillarNavigation();
  return (
    <nav className={look.navigation} aria-label={words("mainNav")}>
      <details ref={narrow} className={look.folded} open={matchMedia("(width >= 56rem)").matches} onClick={(event) => {
        if (event.target instanceof HTMLAnchorElement && !matchMedia("(width >= 56rem)").matches) narrow.current!.open = false;
      }}>
        <summary>{words("menu")}</summary>
        {NAVIGATION.map(({ group, items }) => (
          <section key={group}>
            <h2>{words(`groups.${group}`)}</h2>
            <ul>{items.map(({ place, word }) => <li key={place}><To place={place} aria-current={current(place)}>{words(`nav.${word}`)}</To></li>)}</ul>
          </section>
        ))}
        {pillars.length > 0 && (
          <section>
            <h2>{words("groups.tools")}</h2>
            <ul>{pillars.map(({ place, title }) => <li key={place}><To place={place} aria-current={current(place)}><Texts of={title} /></To></li>)}</ul>
          </section>
        )}
      </details>
    </nav>
  );
}
