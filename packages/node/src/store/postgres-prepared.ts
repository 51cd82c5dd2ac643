/** The name by which a connection keeps a prepared statement: one for each text. There are some twenty texts a schema, so they are kept for good. */
export function preparedName(sql: string): string {
  const known = preparedNames.get(sql);
  if (known !== undefined) return known;
  const name = `mithaq_${preparedNames.size}`;
  preparedNames.set(sql, name);
  return name;
}

const preparedNames = new Map<string, string>();
