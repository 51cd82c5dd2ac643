import { rm } from "node:fs/promises";
import { buildRecord } from "../export/testing/two-party-record.ts";
import { openSqliteStore } from "../store/sqlite.ts";
import { openMemoryGuard } from "../guard/memory-guard.ts";
import { openMemoryPayloadStore } from "../payload/memory-payload-store.ts";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { backupNode } from "./backup-node.ts";
import { restoreInto } from "./restore-into.ts";
import { readFile, writeFile } from "node:fs/promises";
import { verifyNode } from "../verify/verify-node.ts";
const [what, n] = process.argv.slice(2);
const t = performance.now();
const done = (x: unknown = "") => console.log(what, ((performance.now() - t) / 1000).toFixed(1), "s", "max RSS", (process.resourceUsage().maxRSS / 1024).toFixed(0), "MB", x);
const payloads = openMemoryPayloadStore({ cryptography: c });
if (what === "build") {
  await rm("/tmp/b/data", { recursive: true, force: true }); await (await import("node:fs/promises")).mkdir("/tmp/b/data");
  const store = openSqliteStore({ file: "/tmp/b/data/node.sqlite" });
  const r = await buildRecord(Number(n), { store });
  await writeFile("/tmp/b/data/charter.json", r.charter);
  await store.close(); done();
} else if (what === "backup") {
  await rm("/tmp/b/backup.zip", { force: true });
  const store = openSqliteStore({ file: "/tmp/b/data/node.sqlite" });
  const r = await backupNode({ store, payloads, charter: await readFile("/tmp/b/data/charter.json"), keeper: { origin: "tehran.example/record" } }, "/tmp/b/backup.zip");
  done(JSON.stringify(r)); await store.close();
} else if (what === "restore") {
  await rm("/tmp/b/restored.sqlite", { force: true }); await rm("/tmp/b/restored.sqlite-wal", { force: true });
  const store = openSqliteStore({ file: "/tmp/b/restored.sqlite" });
  await restoreInto({ store, payloads, guard: openMemoryGuard(), charter: { readIfThere: async () => undefined, write: async () => undefined } }, "/tmp/b/backup.zip");
  done(); await store.close();
}
if (what === "export") {
  const { exportLogs } = await import("../export/export-logs.ts");
  const store = openSqliteStore({ file: "/tmp/b/data/node.sqlite" });
  await rm("/tmp/b/export", { recursive: true, force: true });
  const noteOf = async (origin: string) => (await store.read((r) => r.log(origin)))?.checkpoint ?? undefined;
  console.log(await exportLogs({ payloads, charter: await readFile("/tmp/b/data/charter.json"), keeper: { origin: "tehran.example/record", read: (w) => store.read(w), checkpoint: noteOf, cosigned: async () => undefined, bridges: async () => [] } }, "/tmp/b/export"));
  done(); await store.close();
}
if (what === "verify") {
  const { verifyExport } = await import("../verify/verify-export.ts");
  const r = await verifyExport("/tmp/b/export");
  done(JSON.stringify([r.ok, r.took, r.findings]));
}
