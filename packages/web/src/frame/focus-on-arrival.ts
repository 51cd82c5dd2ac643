import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** On another screen the focus goes to its content, unless something there has taken it: the link that led here may be gone, and who listens hears where they are. Not at the first screen, which the browser has just loaded. */
export function useFocusOnArrival(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    const arrived = before.current !== undefined && path !== undefined && path !== before.current;
    before.current = path ?? before.current;
    if (!arrived) return;
    const content = document.getElementById("content");
    if (content !== null && !content.contains(document.activeElement) && document.querySelector("[role=dialog]") === null) content.focus({ preventScroll: true });
  }, [path]);
}
