/** DATABASE_URL; an empty one is none. */
export function databaseUrlOf(environment: NodeJS.ProcessEnv): string | undefined {
  const url = environment["DATABASE_URL"];
  return url === "" ? undefined : url;
}
