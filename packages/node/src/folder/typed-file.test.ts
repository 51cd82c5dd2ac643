import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { Refusal } from "../node/refusal.ts";
import { lineFile, typedFile } from "./typed-file.ts";

const schema = z.strictObject({ v: z.literal(1), name: z.string() });

describe("typed file", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "mithaq-file-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const open = (secrecy: "private" | "public" = "public") => typedFile(join(folder, "x.json"), schema, { secrecy, missing: "make it" });
  const refused = async (work: Promise<unknown>): Promise<Refusal> => {
    const error = await work.then(() => undefined, (one: unknown) => one);
    expect(error).toBeInstanceOf(Refusal);
    return error as Refusal;
  };

  test("write, then read - the same value, and no temporary file is left", async () => {
    await open().write({ v: 1, name: "a" });
    await open().write({ v: 1, name: "b" });
    expect(await open().read()).toEqual({ v: 1, name: "b" });
    expect(await readdir(folder)).toEqual(["x.json"]);
  });

  test("missing - not found, with how it comes to be", async () => {
    expect(await open().readIfThere()).toBeUndefined();
    expect(await refused(open().read())).toMatchObject({ code: "not-found", remedy: "make it" });
  });

  test("private - written 0600, refused where others may read it", async () => {
    await open("private").write({ v: 1, name: "a" });
    expect((await stat(join(folder, "x.json"))).mode & 0o777).toBe(0o600);
    await chmod(join(folder, "x.json"), 0o644);
    expect(await refused(open("private").read())).toMatchObject({ code: "input", remedy: expect.stringContaining("chmod 600") });
  });

  test.each([
    ["no JSON", "{", "x.json"],
    ["a field of another type", '{"v":1,"name":3}', "name"],
    ["an unknown field", '{"v":1,"name":"a","more":1}', "x.json"],
    ["another version", '{"v":2,"name":"a"}', "v"],
    ["not UTF-8", Buffer.from([0x22, 0xff, 0x22]), "x.json"],
  ])("%s - refused, naming the field", async (_what, content, field) => {
    await writeFile(join(folder, "x.json"), content);
    const refusal = await refused(open().read());
    expect(refusal).toMatchObject({ code: "input", field: expect.stringContaining(field) });
  });

  test("a value that is not of the schema - nothing is written", async () => {
    await open().write({ v: 1, name: "a" });
    await expect(async () => open().write({ v: 1, name: 3 } as never)).rejects.toThrow(z.ZodError);
    expect(JSON.parse(await readFile(join(folder, "x.json"), "utf8"))).toEqual({ v: 1, name: "a" });
  });

  test("a file of one line", async () => {
    const file = lineFile(join(folder, "line"), /^[a-z]+$/, "letters", { secrecy: "private", missing: "make it" });
    await file.write("abc");
    expect(await readFile(join(folder, "line"), "utf8")).toBe("abc\n");
    expect(await file.read()).toBe("abc");
    await file.write("1");
    expect(await refused(file.read())).toMatchObject({ code: "input", expected: "letters" });
  });
});
