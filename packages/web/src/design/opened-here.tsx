import { useEffect, useRef, type ReactNode } from "react";

/** What opens in place of the control that was pressed. That control is gone, and the focus with it: it goes to the first field of what has opened, so that who works by the keyboard, or listens, goes on there. */
export function OpenedHere({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const fields = place.current!.querySelectorAll<HTMLElement>("input:not([type=file]), textarea, select, button, [tabindex='0']");
    [...fields].find((one) => one.tabIndex >= 0 && !one.matches(":disabled"))?.focus();
  }, []);
  return <div ref={place}>{children}</div>;
}
