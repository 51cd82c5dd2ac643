import { useEffect, useRef, type ReactNode } from "react";
import look from "./frame.module.css";

/** A short menu of the head: opens by click, Enter or Space, closes by Escape, by a choice or when the focus leaves. Native, so that it weighs nothing in the first load. */
export function HeadMenu({ label, title, children }: { readonly label: string; readonly title: ReactNode; readonly children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const own = menu.current!;
    const close = (event: Event) => {
      if (event.target instanceof Node && own.contains(event.target)) return;
      own.open = false;
    };
    addEventListener("pointerdown", close);
    addEventListener("focusin", close);
    return () => {
      removeEventListener("pointerdown", close);
      removeEventListener("focusin", close);
    };
  }, []);
  const leave = (focus: boolean) => {
    menu.current!.open = false;
    if (focus) menu.current!.querySelector("summary")!.focus();
  };
  return (
    <details ref={menu} className={look.menu} onKeyDown={(event) => event.key === "Escape" && leave(true)}>
      <summary><span className="aside-voice">{label}: </span>{title}</summary>
      <div className={look.menuList} onClick={(event) => event.target instanceof HTMLAnchorElement && leave(false)}>{children}</div>
    </details>
  );
}
