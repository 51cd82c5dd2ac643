import { join } from "node:path";
import { openPostgresStore } from "./postgres.ts";
import { openSqliteStore } from "./sqlite.ts";
import type { Store } from "./store.ts";

export interface OpenStoreOptions {
  /** The node's folder; it must exist. */
  readonly dataDirectory: string;
  /** A PostgreSQL connection string; where it is given, the store is there, in the schema `mithaq`. */
  readonly databaseUrl?: string | undefined;
}

/** Opens the node's store: `node.sqlite` in its folder, or PostgreSQL. Errors are those of the two. */
export async function openStore({ dataDirectory, databaseUrl }: OpenStoreOptions): Promise<Store> {
  if (databaseUrl !== undefined) return openPostgresStore({ connectionString: databaseUrl });
  return openSqliteStore({ file: join(dataDirectory, "node.sqlite") });
}
