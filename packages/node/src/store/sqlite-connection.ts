import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { sqliteFailure } from "./sqlite-failure.ts";

/** One connection with its prepared statements, kept by their text. Every method throws a StoreError where SQLite's own code has one. */
export class SqliteConnection {
  readonly database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.database = database;
  }

  /** The rows, with the columns that `sql` names: the caller knows their types. */
  all<Row>(sql: string, ...parameters: SQLInputValue[]): Row[] {
    return this.#try(() => this.#statement(sql).all(...parameters)) as Row[];
  }

  get<Row>(sql: string, ...parameters: SQLInputValue[]): Row | undefined {
    return this.#try(() => this.#statement(sql).get(...parameters)) as Row | undefined;
  }

  /** Row by row; no other statement of the same text may run before the last one is taken. */
  *iterate<Row>(sql: string, ...parameters: SQLInputValue[]): Generator<Row> {
    try {
      yield* this.#statement(sql).iterate(...parameters) as Iterable<Row>;
    } catch (error) {
      throw sqliteFailure(error);
    }
  }

  /** Returns the number of records changed. */
  run(sql: string, ...parameters: SQLInputValue[]): number {
    return Number(this.#try(() => this.#statement(sql).run(...parameters)).changes);
  }

  /** For many runs of one statement: prepared once, errors left to the caller. */
  prepared(sql: string): StatementSync {
    return this.#statement(sql);
  }

  exec(sql: string): void {
    this.#try(() => this.database.exec(sql));
  }

  close(): void {
    this.#statements.clear();
    this.database.close();
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #try<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw sqliteFailure(error);
    }
  }
}
