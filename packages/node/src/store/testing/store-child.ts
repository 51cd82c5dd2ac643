import { openSqliteStore } from "../sqlite.ts";
import { openPostgresStore } from "../postgres.ts";
import { appendIn, entriesOf, rowOf, TEHRAN } from "./samples.ts";

/** Appends batches of 3 acts with a row each, and says the log's size after each commit. Arguments: a file or a connection string, schema, batches. */
const [place = "", schema = "", batches = ""] = process.argv.slice(2);
const store = place.startsWith("postgresql:") ? await openPostgresStore({ connectionString: place, schema }) : openSqliteStore({ file: place });
for (let batch = 0; batch < Number(batches); batch += 1) {
  const size = await store.write(async (writer) => {
    const size = (await writer.log(TEHRAN))?.size ?? 0;
    await appendIn(writer, TEHRAN, size, entriesOf(size, 3));
    await writer.putRows(entriesOf(size, 3).map((_, place) => rowOf(`row ${String(size + place).padStart(5, "0")}`)));
    return size + 3;
  });
  console.log(String(size));
}
await store.close();
