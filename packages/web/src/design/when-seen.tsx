import { useEffect, useRef, useState, type ReactNode } from "react";

/** Puts its content on the page when the reader comes near it, and leaves it there: for what is heavy and stands low on a screen. Until then `meanwhile` holds its place. Printing counts as coming near. */
export function WhenSeen({ meanwhile, children }: { readonly meanwhile: ReactNode; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const show = () => setSeen(true);
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && show(), { rootMargin: "200px" });
    observer.observe(place.current!);
    addEventListener("beforeprint", show);
    return () => {
      observer.disconnect();
      removeEventListener("beforeprint", show);
    };
  }, []);
  return <div ref={place}>{seen ? children : meanwhile}</div>;
}
