import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ZipFile, type Options } from "yazl";
import { POUCH_BOUNDS, type ContainerBounds } from "./container-bounds.ts";
import { formatManifest } from "./container-manifest.ts";
import { openContainer } from "./container-reader.ts";
import { writeContainer } from "./container-writer.ts";

describe("a pouch's zip", () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "mithaq-zip-"));
    path = join(folder, "a.zip");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** A zip as a stranger may make it: with a right manifest, unless files are hidden from it. */
  const craft = async (files: readonly { name: string; bytes: Buffer; options?: Partial<Options>; hidden?: true }[], manifest?: string, patch: readonly [string, string][] = []) => {
    const zip = new ZipFile();
    for (const { name, bytes, options } of files) zip.addBuffer(bytes, name, { compress: false, ...options });
    const listed = files.filter(({ hidden }) => hidden === undefined).map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") }));
    zip.addBuffer(Buffer.from(manifest ?? formatManifest("pouch", {}, listed)), "manifest.json");
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(path));
    let bytes = (await readFile(path)).toString("latin1");
    for (const [from, to] of patch) bytes = bytes.replaceAll(from, to);
    await writeFile(path, Buffer.from(bytes, "latin1"));
  };
  const opened = (bounds: Partial<ContainerBounds> = {}) => openContainer("pouch", path, { ...POUCH_BOUNDS, ...bounds });
  const plain = { name: "logs/x/checkpoint", bytes: Buffer.from("hello") };

  it("gives back what was written, whole and in chunks; the same files make the same zip", async () => {
    async function* files() {
      yield { name: "a/b", content: Buffer.from("one") };
      yield { name: "long", content: (async function* () { for (let i = 0; i < 50; i += 1) yield Buffer.alloc(40_000, i); })(), compress: true };
      yield { name: "nothing", content: new Uint8Array() };
    }
    await writeContainer("pouch", path, files(), () => ({ of: "x" }));
    await writeContainer("pouch", join(folder, "b.zip"), files(), () => ({ of: "x" }));
    expect((await readFile(path)).equals(await readFile(join(folder, "b.zip")))).toBe(true);
    const container = await opened({ ratio: 1100 });
    expect(container.header).toEqual({ of: "x" });
    expect([...container.files]).toEqual([["a/b", 3], ["long", 2_000_000], ["nothing", 0]]);
    expect((await container.read("a/b"))?.toString()).toBe("one");
    expect(await container.read("c")).toBeUndefined();
    let bytes = 0;
    for await (const chunk of await container.stream("long")) bytes += chunk.length;
    expect(bytes).toBe(2_000_000);
    container.close();
  });

  it("leaves nothing where writing fails, and overwrites nothing", async () => {
    const failing = (async function* () {
      yield { name: "a", content: Buffer.from("one") };
      yield { name: "b", content: (async function* (): AsyncGenerator<Uint8Array> { yield Buffer.from("x"); throw new Error("the disk is gone"); })() };
    })();
    await expect(writeContainer("pouch", path, failing, () => ({}))).rejects.toThrow("the disk is gone");
    expect(await readdir(folder)).toEqual([]);
    await writeFile(path, "mine");
    await expect(writeContainer("pouch", path, (async function* () {})(), () => ({}))).rejects.toMatchObject({ code: "target-exists" });
    expect(await readFile(path, "utf8")).toBe("mine");
  });

  it.each<[string, () => Promise<void>, Partial<ContainerBounds>, string, string]>([
    ["too many files", () => craft(Array.from({ length: 12 }, (_, i) => ({ name: `f${i}`, bytes: Buffer.from("x") }))), { files: 10 }, "zip-bounds", "directory"],
    ["a file too large", () => craft([{ name: "f", bytes: Buffer.alloc(101) }]), { fileBytes: 100 }, "zip-bounds", "f"],
    ["files too large together", () => craft([{ name: "f", bytes: Buffer.alloc(60) }, { name: "g", bytes: Buffer.alloc(60) }]), { totalBytes: 100 }, "zip-bounds", "g"],
    ["a bomb", () => craft([{ name: "f", bytes: Buffer.alloc(3_000_000), options: { compress: true } }]), {}, "zip-bounds", "f"],
    ["a symbolic link", () => craft([{ name: "f", bytes: Buffer.from("/etc/passwd"), options: { mode: 0o120777 } }]), {}, "zip-bounds", "f"],
    ["a name twice", () => craft([plain, plain]), {}, "zip-bounds", "twice"],
    ["a name twice where case is folded", () => craft([{ name: "a/B", bytes: Buffer.from("x") }, { name: "A/b", bytes: Buffer.from("x") }]), {}, "zip-bounds", "twice"],
    ["a name that leads out", () => craft([{ name: "aa/x", bytes: Buffer.from("x") }], undefined, [["aa/x", "../x"]]), {}, "zip-malformed", "relative path"],
    ["an absolute name", () => craft([{ name: "a/etc", bytes: Buffer.from("x") }], undefined, [["a/etc", "//etc"]]), {}, "zip-malformed", "absolute path"],
    ["a backslash", () => craft([{ name: "a/x", bytes: Buffer.from("x") }], undefined, [["a/x", "a\\x"]]), {}, "zip-malformed", "invalid characters"],
    ["a dot folder", () => craft([{ name: "./x", bytes: Buffer.from("x") }]), {}, "zip-bounds", "name that belongs"],
    ["a control character in a name", () => craft([{ name: "a\u0007", bytes: Buffer.from("x") }]), {}, "zip-bounds", "name that belongs"],
    ["a file that the manifest does not list", () => craft([{ ...plain, hidden: true }]), {}, "zip-malformed", "not listed"],
    ["no manifest", () => craft([plain], undefined, [["manifest.json", "manifesT.json"]]), {}, "manifest", "is missing"],
    ["a manifest that is not JSON", () => craft([], "{"), {}, "manifest", "not JSON"],
    ["a manifest of another kind", () => craft([], formatManifest("backup", {}, [])), {}, "manifest", "kind"],
    ["a manifest with a field more", () => craft([], '{"v":1,"kind":"mithaq/pouch","header":{},"files":[],"more":1}'), {}, "manifest", "manifest.json"],
    ["a file that was changed", () => craft([plain], formatManifest("pouch", {}, [{ name: plain.name, bytes: 5, sha256: "00".repeat(32) }])), {}, "zip-malformed", "damaged on the way"],
    ["a listed file that is not there", () => craft([], formatManifest("pouch", {}, [{ name: "f", bytes: 5, sha256: "00".repeat(32) }])), {}, "zip-malformed", "missing from the zip"],
    ["no zip at all", () => writeFile(path, "this is not a zip"), {}, "zip-malformed", "not a whole zip"],
    ["an empty file", () => writeFile(path, ""), {}, "zip-malformed", "not a whole zip"],
    ["no file", async () => undefined, {}, "unreadable", "ENOENT"],
  ])("refuses %s", async (_name, make, bounds, code, says) => {
    await make();
    await expect(opened(bounds)).rejects.toMatchObject({ name: "ArchiveError", code, message: expect.stringContaining(says) });
    expect((await readdir(folder)).filter((name) => name !== "a.zip")).toEqual([]);
  });
});
