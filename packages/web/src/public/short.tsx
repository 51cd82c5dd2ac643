/** A hash, shortened; its title is the whole. */
export function Short({ hash }: { readonly hash: string }) {
  return <bdi dir="ltr" title={hash}><code>{hash.slice(0, 12)}…</code></bdi>;
}
