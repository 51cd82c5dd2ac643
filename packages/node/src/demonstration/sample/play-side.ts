import { enableCompileCache } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

enableCompileCache(fileURLToPath(new URL("../../../../../.cache/compile", import.meta.url)));

/** One side's process: `node play-side.ts PROGRAMME SAMPLE --data FOLDER --json`. It reads the keys of its own folder's officers and of nobody else. */
const { runAsCommand } = await import("./run-as-command.ts");
const [programme = "", sample = "", , data = ""] = process.argv.slice(2);
await runAsCommand(resolve(programme), resolve(sample), data);
