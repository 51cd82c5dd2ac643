import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/**
 * `npm run screens:build`, and what `npm start` runs first: builds the screens into `dist` where their sources have changed since the last build, each file with its compressed copies
 * beside it. A build that is up to date is left alone (its sources' digest stands in `dist/.sources`); one that fails leaves the one before it where it is.
 */
const WEB = fileURLToPath(new URL("..", import.meta.url));
const ROOT = join(WEB, "../..");
const DIST = join(WEB, "dist");
const NEXT = join(WEB, "dist.next");
const STAMP = join(DIST, ".sources");

const digest = sourcesDigest();
if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === digest) {
  process.stdout.write("The screens are built already.\n");
} else {
  // Whoever starts this may be a test run (NODE_ENV=test): React would come in its build for developers, half as large again and many times slower, and the service worker not at all.
  process.env["NODE_ENV"] = "production";
  const { build } = await import("vite");
  await build({ configFile: join(WEB, "vite.config.ts"), logLevel: "warn", build: { outDir: NEXT } });
  for (const file of globSync("**/*.{js,css,html,svg,json,topojson,webmanifest}", { cwd: NEXT })) compress(join(NEXT, file));
  writeFileSync(join(NEXT, ".sources"), digest);
  rmSync(DIST, { recursive: true, force: true });
  renameSync(NEXT, DIST);
  process.stdout.write("The screens are built.\n");
}

function compress(path: string): void {
  const bytes = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}

/** Of everything that the build reads besides the installed packages, which the lock file stands for. */
function sourcesDigest(): string {
  const hash = createHash("sha256");
  const files = ["package-lock.json", ...globSync(["packages/web/{src,build,public}/**/*", "packages/web/*.{html,ts,json}", "packages/{calendar,ledger}/src/**/*.ts", "packages/pillars/*/web/**/*"], { cwd: ROOT, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length)).sort()];
  for (const file of files) hash.update(file).update("\0").update(readFileSync(join(ROOT, file))).update("\0");
  return hash.digest("hex");
}
