import { execFileSync } from "node:child_process";
import { statfsSync } from "node:fs";
import { availableParallelism, cpus, loadavg, release, totalmem, type as osType } from "node:os";

/** Where and on what a run was made. */
export interface Machine {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  /** The kind of file system that the run wrote to. */
  readonly fileSystem: string;
  /** Processes that wanted the cores in the minute before the run: well below one, or others were measured too. */
  readonly load: number;
  /** ISO 8601, UTC. */
  readonly date: string;
  /** Of the working tree; "+" behind it where files differ from it. */
  readonly commit: string;
}

export function describeMachine(folder: string): Machine {
  return {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${osType()} ${release()}`,
    node: process.version,
    fileSystem: fileSystemOf(folder),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    date: new Date().toISOString(),
    commit: commit(),
  };
}

function fileSystemOf(folder: string): string {
  const { type } = statfsSync(folder);
  return FILE_SYSTEMS.get(type) ?? `file system 0x${type.toString(16)}`;
}

function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync("git", args, { cwd: import.meta.dirname, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    return git("rev-parse", "--short=12", "HEAD") + (git("status", "--porcelain") === "" ? "" : "+");
  } catch {
    return "unknown (no git)";
  }
}

/** statfs(2): a tmpfs makes every fsync free, and a run on it says nothing of durability. */
const FILE_SYSTEMS = new Map([[0xef53, "ext4"], [0x01021994, "tmpfs"], [0x9123683e, "btrfs"], [0x58465342, "xfs"], [0x794c7630, "overlayfs"], [0x2fc12fc1, "zfs"], [0x6969, "nfs"]]);
