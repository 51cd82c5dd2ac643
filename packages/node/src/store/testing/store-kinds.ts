import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openMemoryStore } from "../memory.ts";
import { openPostgresStore } from "../postgres.ts";
import { openSqliteStore } from "../sqlite.ts";
import type { Store } from "../store.ts";
import { postgresAvailable, startPostgres } from "./postgres.ts";

/** One implementation, as the suite sees it. */
export interface StoreKind {
  readonly name: "memory" | "SQLite" | "PostgreSQL";
  /** True, or why it cannot be tested here. */
  readonly available: true | string;
  /** How many runs of the property test it can afford: they cost a database each. */
  readonly runs: number;
  /** Opens a new, empty store; each opening of `again` is one more store on the same data, as another process would have. */
  open(): Promise<OpenedStore>;
}

export interface OpenedStore {
  readonly store: Store;
  readonly again?: (patience?: number) => Promise<Store>;
  /** Closes the store and removes its data. */
  readonly dispose: () => Promise<void>;
}

export const STORE_KINDS: readonly StoreKind[] = [
  {
    name: "memory",
    available: true,
    runs: 60,
    async open() {
      const store = openMemoryStore();
      return { store, dispose: () => store.close() };
    },
  },
  {
    name: "SQLite",
    available: true,
    runs: 30,
    async open() {
      const folder = mkdtempSync(join(tmpdir(), "mithaq-sqlite-"));
      const file = join(folder, "node.sqlite");
      const store = openSqliteStore({ file });
      return {
        store,
        again: async (patience = 10_000) => openSqliteStore({ file, patience }),
        async dispose() {
          await store.close();
          rmSync(folder, { recursive: true });
        },
      };
    },
  },
  {
    name: "PostgreSQL",
    available: postgresAvailable(),
    runs: 8,
    async open() {
      const connectionString = (await startPostgres()).connectionString();
      const schema = `store_${process.pid}_${(schemas += 1)}`;
      const again = (patience = 10_000) => openPostgresStore({ connectionString, schema, patience, connections: 4 });
      const store = await again();
      return { store, again, dispose: () => store.close() };
    },
  },
];

let schemas = 0;
