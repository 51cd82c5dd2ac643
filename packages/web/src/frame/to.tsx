import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useCallback, type ComponentProps, type ReactNode } from "react";
import { useReader } from "../reader/reader-context.tsx";

type Anchor = Omit<ComponentProps<"a">, "href" | "ref">;

/** A link to a screen of this reader's language: `<To place={places.commitment(id)}>`. */
export function To({ place, children, ...rest }: Anchor & { readonly place: string; readonly children: ReactNode }) {
  const { language } = useReader();
  const { path, search } = splitPlace(place);
  return <Link to={`/${language}/${path}`} search={search} {...(rest as object)}>{children}</Link>;
}

/** Goes to a screen from within an event. */
export function useGo(): (place: string, options?: { readonly replace?: boolean }) => void {
  const navigate = useNavigate();
  const { language } = useReader();
  return useCallback((place, options) => {
    const { path, search } = splitPlace(place);
    void navigate({ to: `/${language}/${path}`, search: search, ...options });
  }, [navigate, language]);
}

/** The object of the path: what stands for `$`. */
export function useObjectId(): string {
  const { _splat } = useParams({ strict: false }) as { readonly _splat?: string };
  return _splat ?? "";
}

function splitPlace(place: string): { readonly path: string; readonly search: Readonly<Record<string, string>> } {
  const [path = "", query = ""] = place.split("?");
  return { path, search: Object.fromEntries(new URLSearchParams(query)) };
}
