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
import { SHIPPED_SAMPLE } from "./bring-sample.ts";
import { TEHRAN } from "./parties.ts";
import { readSample } from "./sample/read-sample.ts";

/** npm start, end to end: two processes from nothing to the whole programme countersigned; stopped, started again, a node killed; then the sample activity. In this order. */
describe("demonstration", { timeout: 300_000 }, () => {
  let root: string;
  let ports: number[];
  let started: Started | undefined;
  const folder = (side: "tehran" | "baghdad") => join(root, side);
  const agreed = (side: "tehran" | "baghdad") => json<{ objects: { id: string; kind: string; status: string; life: string | null; sample: boolean; title: Record<string, string> | null }[] }>("act", "list", "--data", folder(side));
  const hashes = () => Promise.all((["tehran", "baghdad"] as const).map((side) => json<{ frontier: Record<string, number>; hash: string }>("state-hash", "--data", folder(side))));
  const frontierOf = (side: "tehran" | "baghdad") => json<{ frontier: Record<string, number> }>("state-hash", "--data", folder(side)).then(({ frontier }) => frontier[TEHRAN.origin]!, () => 0);
  let whole: { frontier: Record<string, number>; hash: string };

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
    started = start(["--root", root, "--ports", ports.join(","), "--no-sample"]);
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
    for (const [language, direction] of [["en", "ltr"], ["fa", "rtl"], ["ar", "rtl"], ["ckb", "rtl"]]) {
      const page = await ask(`http://127.0.0.1:${ports[1]}/${language}/`, { headers: { host: `baghdad.localhost:${ports[1]}` } });
      expect(page.status).toBe(200);
      expect(page.text).toContain(`lang="${language}" dir="${direction}"`);
    }
  });

  test("Ctrl-C - both nodes stop, exit code 0", async () => {
    started!.child.kill("SIGINT");
    expect(await started!.ended).toBe(0);
    for (const port of ports) await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow("fetch failed");
  });

  test("started again - goes on where it was, nothing doubled; a killed node comes back", async () => {
    started = start(["--root", root, "--ports", ports.join(","), "--no-sample"]);
    await until(async () => started!.told().includes("Ctrl-C stops both"), 120_000);
    expect(started.told()).not.toContain("proposes");
    expect(started.told()).not.toContain("granted");
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

  test("the sample - killed in the middle and started again: every act of both sides once, every state there, equal state hashes", async () => {
    started = start(["--root", root, "--ports", ports.join(",")]);
    await until(async () => (await frontierOf("tehran")) > whole.frontier[TEHRAN.origin]! + 10, 120_000);
    started.child.kill("SIGKILL");
    await started.ended;
    await until(async () => (await Promise.all(ports.map((port) => fetch(`http://127.0.0.1:${port}/healthz`).then(() => false, () => true)))).every(Boolean));

    started = start(["--root", root, "--ports", ports.join(",")]);
    await until(async () => started!.told().includes("Ctrl-C stops both"), 120_000);
    expect(started.told()).not.toContain("left out");
    await until(async () => new Set((await hashes()).map(({ hash }) => hash)).size === 1);
    whole = (await hashes())[0]!;
    const { items } = await readProgramme(SHIPPED_PROGRAMME);
    const sample = await readSample(SHIPPED_SAMPLE, new Set(items.map(({ key }) => key)));
    const made = (kind: string) => sample.acts.filter(({ act }) => act === `${kind}.submit`).length;
    for (const side of ["tehran", "baghdad"] as const) {
      const { objects } = await agreed(side);
      for (const kind of ["report", "evidence", "figure", "note", "remark"]) expect(objects.filter((one) => one.kind === kind)).toHaveLength(made(kind));
      const lives = new Set(objects.map(({ kind, life }) => `${kind} ${life}`));
      for (const life of STATES) expect(lives).toContain(life);
    }
    started.child.kill("SIGTERM");
    expect(await started.ended).toBe(0);
  });

  test("the parent killed - its nodes end too, and the next start goes on", async () => {
    started = start(["--root", root, "--ports", ports.join(",")]);
    await until(async () => started!.told().includes("Ctrl-C stops both"), 120_000);
    expect(started.told()).not.toContain("played");
    started.child.kill("SIGKILL");
    await until(async () => (await Promise.all(ports.map((port) => fetch(`http://127.0.0.1:${port}/healthz`).then(() => false, () => true)))).every(Boolean));
    expect(await hashes()).toEqual([whole, whole]);
  });
});

/** States that the screens are to show, by kind and life. */
const STATES = [
  "report submitted", "report clarification", "report disputed", "report corrected", "report referred", "report recorded-disagreement", "report confirmed", "report confirmed-with-observations",
  "evidence submitted", "evidence admitted", "evidence challenged", "milestone met", "milestone partly", "milestone not-met", "commitment fulfilled", "commitment disputed", "commitment partly",
  "indicator within-tolerance", "indicator apart", "agreement entered", "agreement notifying", "session fixed", "session adjourned", "minutes agreed", "minutes signed", "action-item open", "decision tabled", "decision adopted",
  "action-item reported", "action-item verified", "note received", "note answered", "remark open", "remark answered", "remark settled", "investment proposed", "investment committed",
  "investment disbursing", "initiative proposed", "initiative pipeline", "initiative approved", "initiative implementation", "initiative finalisation", "initiative closed", "initiative suspended",
  "initiative cancelled", "release agreed", "release proposed",
];

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
