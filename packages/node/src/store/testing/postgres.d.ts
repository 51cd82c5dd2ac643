/** A private, throw-away PostgreSQL server, durable settings and all. */
export interface TestPostgres {
    /** For `pg` and `psql`, over a Unix socket; `postgres` is the database that is always there. */
    connectionString(database?: string): string;
    /** Creates an empty database and returns its connection string. */
    createDatabase(name: string): Promise<string>;
    stop(): Promise<void>;
}
/** Starts the server of this process; a second call gives the same one, until it is stopped. It dies with this process, however that ends. */
export declare function startPostgres(): Promise<TestPostgres>;
/** True, or why there is no PostgreSQL to test with. */
export declare function postgresAvailable(): true | string;
