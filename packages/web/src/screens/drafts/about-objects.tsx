import { useQueries } from "@tanstack/react-query";
import { MarginItem } from "../../design/margin.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { useWords } from "../../words/words.tsx";

/** The objects of the record that a draft is about, each a link. */
export function AboutObjects({ objects }: { readonly objects: readonly string[] }) {
  const words = useWords("drafts");
  const record = useWords("record");
  const read = useQueries({ queries: objects.map((id) => node.objects.get.queryOptions({ input: { id } })) });
  if (objects.length === 0) return null;
  return (
    <MarginItem term={words("about")}>
      <ul>
        {objects.map((id, at) => {
          const kind = read[at]?.data?.kind ?? "other";
          return <li key={id}><To place={places.object(kind, id)}>{record.has(`kind.${kind}` as never) ? record(`kind.${kind}` as "kind.report") : kind}</To> <bdi dir="ltr"><code>{id.split("/").at(-1)!.slice(0, 8)}</code></bdi></li>;
        })}
      </ul>
    </MarginItem>
  );
}
