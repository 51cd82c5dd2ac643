import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { useReader } from "../reader/reader-context.tsx";
import { go, hrefOf } from "./place.ts";

/** A link within the public site. */
export function Link({ place, children, ...rest }: Omit<ComponentProps<"a">, "href" | "onClick"> & { readonly place: string; readonly children: ReactNode }) {
  const href = hrefOf(useReader().language, place);
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(href);
  };
  return <a {...rest} href={href} onClick={follow}>{children}</a>;
}
