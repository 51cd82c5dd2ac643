import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePorts, json } from "../cli/testing/mithaq.ts";
import { until } from "../node/testing/founded-folders.ts";
import { ask } from "../api/testing/ask.ts";
import { readProgramme } from "../programme-file/read-folder.ts";
import { SHIPPED_PROGRAMME } from "./bring-programme.ts";

/** npm start, end to end: two processes from nothing to the whole programme countersigned; stopped, started again, a node killed. In this order. */
describe("demonstration", { timeout: 300_000 }, () => {
  let root: string;
  let ports: number[];
  let started: Started | undefined;
  const folder = (side: "tehran" | "baghdad") => join(root, side);
  const agreed = (side: "tehran" | "baghdad") => json<{ objects: { id: string; kind: string; status: string; sample: boolean; title: Record<string, string> | null }[] }>("act", "list", "--data", folder(side));
  const hashes = () => Promise.all((["tehran", "baghdad"] as const).map((side) => json<{ frontier: object; hash: string }>("state-hash", "--data", folder(side))));
  let whole: { frontier: object; hash: string };

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "mithaq-demonstration-"));
    ports = await freePorts(2);
  });
  afterAll(async () => {
    for (const child of children) child.kill("SIGKILL"); // their nodes end with them
    await rm(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  });

  test("a port that is taken - a clear error, and nothing is made", async () => {
    const server = createServer().listen(ports[1], "127.0.0.1");
    await once(server, "listening");
    const refused = start(["--root", root, "--ports", ports.join(",")]);
    expect(await refused.ended).toBe(2);
    expect(refused.told()).toContain(`port ${ports[1]} of 127.0.0.1 is taken`);
    expect(refused.told()).toContain("--ports");
    await new Promise((resolve) => server.close(resolve));
    const wrong = start(["--ports", "8081"]);
    expect(await wrong.ended).toBe(2);
    await expect(readFile(join(folder("tehran"), "node.json"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("first start - the whole programme countersigned on both sides, each proposed half of it, equal state hashes", async () => {
    started = start(["--root", root, "--ports", ports.join(",")]);
    await until(async () => started!.told().includes("Ctrl-C stops both"), 280_000);
    const { items } = await readProgramme(SHIPPED_PROGRAMME);
    for (const side of ["tehran", "baghdad"] as const) {
      const objects = (await agreed(side)).objects.filter(({ kind }) => items.some((item) => item.kind === kind));
      expect(objects).toHaveLength(items.length);
      expect(objects.filter(({ kind, status }) => status !== (kind === "profile" ? "received" : "countersigned"))).toEqual([]);
      for (const kind of new Set(items.map((item) => item.kind))) expect(objects.filter((one) => one.kind === kind)).toHaveLength(items.filter((item) => item.kind === kind).length);
      const agreements = objects.filter(({ kind }) => kind === "agreement");
      expect(new Set(agreements.map(({ title }) => title))).toEqual(new Set(items.filter((item) => item.kind === "agreement").map((item) => item.content["title"])));
      expect(agreements.every(({ sample }) => sample)).toBe(true);
      for (const origin of ["mithaq.example/tehran", "mithaq.example/baghdad"]) expect(objects.filter(({ id }) => id.startsWith(`${origin}/`))).toHaveLength(items.length / 2);
    }
    const [a, b] = await hashes();
    expect(a).toEqual(b);
    whole = a!;
    const page = await ask(`http://127.0.0.1:${ports[1]}/`, { headers: { host: `baghdad.localhost:${ports[1]}` } });
    expect(page.status).toBe(200);
    expect(page.text.match(/Countersigned/g)).toHaveLength(items.filter((item) => item.kind === "agreement").length);
    expect(page.text).toContain("Baghdad’s original of");
    expect(page.text.indexOf("mithaq.example/baghdad")).toBeLessThan(page.text.indexOf("mithaq.example/tehran"));
    for (const language of ["fa", "ar", "ckb"]) expect(page.text).toContain(`lang="${language}" dir="rtl"`);
  });

  test("Ctrl-C - both nodes stop, exit code 0", async () => {
    started!.child.kill("SIGINT");
    expect(await started!.ended).toBe(0);
    for (const port of ports) await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow("fetch failed");
  });

  test("started again - goes on where it was, nothing doubled; a killed node comes back", async () => {
    started = start(["--root", root, "--ports", ports.join(",")]);
    await until(async () => started!.told().includes("Ctrl-C stops both"), 120_000);
    expect(started.told()).not.toContain("proposes");
    expect(await hashes()).toEqual([whole, whole]);

    const { pid } = JSON.parse(await readFile(join(folder("tehran"), "serving.json"), "utf8")) as { pid: number };
    process.kill(pid, "SIGKILL");
    await until(async () => {
      const health = await fetch(`http://127.0.0.1:${ports[0]}/healthz`).then((answer) => answer.json() as Promise<{ ok: boolean }>, () => ({ ok: false }));
      return started!.told().includes("starting it again") && health.ok;
    });
    expect(await hashes()).toEqual([whole, whole]);
    started.child.kill("SIGTERM");
    expect(await started.ended).toBe(0);
  });

  test("the parent killed - its nodes end too, and the next start goes on", async () => {
    started = start(["--root", root, "--ports", ports.join(",")]);
    await until(async () => started!.told().includes("Ctrl-C stops both"), 120_000);
    started.child.kill("SIGKILL");
    await until(async () => (await Promise.all(ports.map((port) => fetch(`http://127.0.0.1:${port}/healthz`).then(() => false, () => true)))).every(Boolean));
    expect(await hashes()).toEqual([whole, whole]);
  });
});

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  told(): string;
}

const children: ChildProcess[] = [];

function start(words: readonly string[]): Started {
  const child = spawn(process.execPath, [fileURLToPath(new URL("start.ts", import.meta.url)), ...words], { stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  let told = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (told += chunk.toString()));
  return { child, ended: once(child, "exit").then(([code]) => code as number | null), told: () => told };
}
