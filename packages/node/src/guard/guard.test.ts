import { copyFileSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { open as openFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CRASH_POINTS } from "../faults/crash-point.ts";
import { runUntilCrash } from "../faults/testing/run-until-crash.ts";
import { openFileGuard } from "./file-guard.ts";
import type { Guard, GuardedHead } from "./guard.ts";
import { SLOT_BYTES } from "./guard-slots.ts";
import { openMemoryGuard } from "./memory-guard.ts";

let parent: string;
let directory: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "mithaq-guard-"));
  directory = join(parent, "guard");
});
afterEach(() => rmSync(parent, { recursive: true }));

const TEHRAN = "tehran.example/log";
const headOf = (size: number, origin = TEHRAN): GuardedHead => ({ origin, size, root: size.toString(16).padStart(64, "0") });
const open = (instance = "a"): Guard => openFileGuard({ directory, instance });
const child = (instance: string, from: number, to: number, ...more: string[]): string[] => [directory, instance, String(from), String(to), ...more];
const childScript = join(import.meta.dirname, "testing/guard-child.ts");

describe.each([["memory", () => openMemoryGuard()], ["files", () => open()]] as const)("%s", (_, open) => {
  test("read - the highest head; lower ones and repetitions are ignored", async () => {
    const guard = open();
    expect(await guard.read()).toBeUndefined();
    for (const size of [0, 3, 2, 3, 9, 1]) await guard.write(headOf(size));
    expect(await guard.read()).toEqual(headOf(9));
  });

  test("write - refuses another root of the same size", async () => {
    const guard = open();
    await guard.write(headOf(5));
    await expect(guard.write({ ...headOf(5), root: "f".repeat(64) })).rejects.toMatchObject({ name: "GuardError", code: "guard-conflict" });
    expect(await guard.read()).toEqual(headOf(5));
  });

  test("write - a new origin begins anew", async () => {
    const guard = open();
    await guard.write(headOf(50));
    await guard.write(headOf(1, "tehran.example/log2"));
    expect(await guard.read()).toEqual(headOf(1, "tehran.example/log2"));
  });

  test("remove - then there is none, and lower heads may be written", async () => {
    const guard = open();
    await guard.remove();
    await guard.write(headOf(50));
    await guard.remove();
    expect(await guard.read()).toBeUndefined();
    await guard.write(headOf(2));
    expect(await guard.read()).toEqual(headOf(2));
  });
});

describe("files", () => {
  const file = (instance = "a") => join(directory, `${instance}.guard`);

  test("survives its process; many writes at once", async () => {
    const guard = open();
    await Promise.all(Array.from({ length: 30 }, (_, size) => guard.write(headOf(size))));
    expect(await open().read()).toEqual(headOf(29));
    await open().write(headOf(28));
    expect(await open().read()).toEqual(headOf(29));
    await open().write(headOf(30));
    expect(await open("b").read()).toEqual(headOf(30));
    expect(readFileSync(file())).toHaveLength(2 * SLOT_BYTES);
  });

  test("a torn slot leaves the other; two are unreadable", async () => {
    const guard = open();
    for (const size of [1, 2, 3]) await guard.write(headOf(size));
    const whole = readFileSync(file());
    const sizes = new Set<number | undefined>();
    for (const slot of [0, 1]) {
      for (const at of [0, 40, 100, SLOT_BYTES - 1]) {
        const torn = Buffer.from(whole);
        torn[slot * SLOT_BYTES + at]! ^= 0x40;
        writeFileSync(file(), torn);
        sizes.add((await open().read())?.size);
      }
    }
    expect(sizes).toEqual(new Set([2, 3]));
    writeFileSync(file(), Buffer.alloc(2 * SLOT_BYTES));
    await expect(open().read()).rejects.toMatchObject({ name: "GuardError", code: "guard-unreadable" });
    await expect(open("b").read()).rejects.toMatchObject({ code: "guard-unreadable" });
    await expect(open().write(headOf(9))).rejects.toMatchObject({ code: "guard-unreadable" });
    writeFileSync(file(), "");
    await expect(open().read()).rejects.toMatchObject({ code: "guard-unreadable" });
    await open().remove();
    expect(await open().read()).toBeUndefined();
  });

  test("living processes' files are merged and left alone; dead ones' are gathered at the first write", async () => {
    await open("a").write(headOf(5));
    await runUntilCrash(childScript, child("dead-1", 7, 8));
    await runUntilCrash(childScript, child("dead-2", 3, 4));
    expect(await open("b").read()).toEqual(headOf(8));
    await open("b").write(headOf(6));
    expect(readdirSync(directory)).toEqual(["a.guard", "b.guard"]);
    expect(await open("c").read()).toEqual(headOf(8));
  });

  test("a process that was taken for dead writes again under its name", async () => {
    const guard = open();
    await guard.write(headOf(5));
    renameSync(file(), join(directory, "a.guard.x.dead"));
    await guard.write(headOf(6));
    rmSync(join(directory, "a.guard.x.dead"));
    expect(await open("b").read()).toEqual(headOf(6));
    await guard.write(headOf(7));
    expect(await open("b").read()).toEqual(headOf(7));
  });

  test("so does one that is taken for dead in the middle of a write", async () => {
    const guard = open();
    await guard.write(headOf(5));
    const handle = await openFile(file());
    const prototype = Object.getPrototypeOf(handle) as typeof handle;
    const taken = vi.spyOn(prototype, "datasync").mockImplementationOnce(async () => rmSync(file()));
    await handle.close();
    await guard.write(headOf(6));
    expect(taken).toHaveBeenCalledOnce();
    taken.mockRestore();
    expect(await open("b").read()).toEqual(headOf(6));
  });

  test("an unreadable file is no reason to go on with a lower one", async () => {
    await open("a").write(headOf(5));
    copyFileSync(file("a"), file("z"));
    const bytes = readFileSync(file("z")).fill(1, 0, 10).fill(1, SLOT_BYTES, SLOT_BYTES + 10);
    writeFileSync(file("z"), bytes);
    await open("b").write(headOf(9));
    await expect(open("b").read()).rejects.toMatchObject({ code: "guard-unreadable" });
  });

  test("instance - a plain name", () => {
    expect(() => open("../x")).toThrow(TypeError);
    expect(openFileGuard({ directory })).toBeDefined();
  });

  const points = CRASH_POINTS.filter((point) => point.startsWith("guard."));
  test.each(points)("killed at %s - no head that was acknowledged is lost", async (point) => {
    await runUntilCrash(childScript, child("before", 1, 3));
    const hit = point.startsWith("guard.write") ? 2 : 1;
    const { lines, crashed } = await runUntilCrash(childScript, child("crashing", 4, 7, "remove"), { point, hit });
    expect(crashed).toBe(true);
    const acknowledged = Math.max(3, ...lines.filter((line) => line !== "removed").map(Number));
    const found = await open("after").read();
    expect(point === "guard.remove.after" ? [undefined] : [acknowledged, acknowledged + 1]).toContain(found?.size);
    await open("after").write(headOf(20));
    expect(await open("other").read()).toEqual(headOf(20));
    expect(readdirSync(directory).filter((name) => name.endsWith(".guard"))).toEqual(["after.guard"]);
  });
});
