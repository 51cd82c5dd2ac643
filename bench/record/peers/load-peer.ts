/**
 * The border to packages that the root does not install: each contender says in an interface of its own what it uses of its peer, and this gives the module
 * as that. Rejects where it is not installed.
 */
export async function loadPeer<T>(name: string): Promise<T> {
  return (await loader()).load(name) as Promise<T>;
}

export async function versionOf(name: string): Promise<string> {
  return (await loader()).versionOf(name);
}

async function loader(): Promise<{ load(name: string): Promise<unknown>; versionOf(name: string): Promise<string> }> {
  const file = new URL("../../peers/load.js", import.meta.url).href;
  return (await import(file)) as Awaited<ReturnType<typeof loader>>;
}
