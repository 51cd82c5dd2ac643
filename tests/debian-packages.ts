import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";

/** What the tests use beyond npm: each Debian package, and how to see that it is there. */
const NEEDED: readonly { readonly name: string; readonly present: () => boolean }[] = [
  { name: "golang-go", present: () => onPath("go") },
  { name: "golang-golang-x-mod-dev", present: () => existsSync("/usr/share/gocode/src/golang.org/x/mod") },
  { name: "postgresql", present: () => globSync("/usr/lib/postgresql/*/bin/initdb").length > 0 },
  { name: "poppler-utils", present: () => onPath("pdftotext") },
  { name: "strace", present: () => onPath("strace") },
  { name: "chromium", present: () => onPath("chromium") },
];

export function missingPackages(): string[] {
  return NEEDED.filter((one) => !one.present()).map((one) => one.name);
}

/** Installs with apt-get as root; otherwise names the command. Tests that miss a tool then say so, and an unexpected skip fails the run. */
export function installPackages(names: readonly string[]): void {
  const command = `apt-get install -y --no-install-recommends ${names.join(" ")}`;
  if (process.getuid?.() !== 0 || !onPath("apt-get")) {
    process.stdout.write(`The tests use Debian packages that this machine lacks. The command that gets them: sudo ${command}\n`);
    return;
  }
  process.stdout.write(`Installing what the tests use: ${names.join(" ")}\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (line: string) => spawnSync("/bin/sh", ["-c", line], { stdio: ["ignore", "ignore", "inherit"], env: environment }).status === 0;
  if (!run(command)) run(`apt-get update && ${command}`);
}

function onPath(name: string): boolean {
  return spawnSync("/bin/sh", ["-c", `command -v ${name}`], { stdio: "ignore" }).status === 0;
}
