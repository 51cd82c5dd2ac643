import { useEffect } from "react";
import { NAVIGATION } from "./nav-items.ts";
import { useGo } from "./to.tsx";

/** What the keyboard opens in the frame. */
export type Opened = "palette" | "keys";

/** Keys that hold everywhere but in fields: Ctrl+K or / the palette, ? the sheet of keys, g and a letter a screen. */
export function useShortcuts(open: (what: Opened) => void): void {
  const go = useGo();
  useEffect(() => {
    let gAt = 0;
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if ((event.ctrlKey || event.metaKey) && event.code === "KeyK") return take(event, () => open("palette"));
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("[role=dialog]") !== null) return;
      if (event.key === "?" || event.key === "؟") return take(event, () => open("keys"));
      const letter = letterOf(event);
      if (event.timeStamp - gAt < SEQUENCE) {
        gAt = 0;
        const item = NAVIGATION.flatMap(({ items }) => items).find(({ key }) => key === letter);
        if (item !== undefined) take(event, () => go(item.place));
        return;
      }
      if (letter === "g") gAt = event.timeStamp;
      else if (letter === "/") take(event, () => open("palette"));
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [go, open]);
}

/** Milliseconds between g and its letter. */
const SEQUENCE = 1500;

/** The key as a Latin keyboard has it, whatever layout is on: in Persian, Arabic and Kurdish layouts the same key gives another letter. */
function letterOf(event: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  return letter ?? (event.code === "Slash" ? "/" : event.code === "Comma" ? "," : event.key);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.getAttribute("role") === "textbox");
}

function take(event: KeyboardEvent, work: () => void): void {
  event.preventDefault();
  work();
}
