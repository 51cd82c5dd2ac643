import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { until } from "../node/testing/founded-folders.ts";
import { freePorts, json, mithaq, serveChild, type ServingChild, type ToldError } from "./testing/mithaq.ts";

/**
 * The command line's main path, by the real executable, in order: found; serve; accredit; propose, assent, countersign; look; prove; rotate; export and verify; pouch;
 * back up, lose the database, restore, recover. Each test builds on the ones before it.
 */
describe("a programme by the command line", { timeout: 300_000 }, () => {
  let root: string;
  const folder = { a: "", b: "" };
  const origin = { a: "example.org/a", b: "example.org/b" };
  const serving: { a?: ServingChild; b?: ServingChild } = {};
  const rootHand = (side: "a" | "b") => ["--root-hand", join(folder[side], "root-hand.json"), "--data", folder[side]];
  const status = async (side: "a" | "b") => json<{ mode: string; logs: { origin: string; size: number }[]; serving: boolean; peers: { countersigned: number | null }[] }>("status", "--data", folder[side]);
  let proposal = { act: "", object: "" };
  let seal = "";

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "mithaq-cli-"));
    folder.a = join(root, "a");
    folder.b = join(root, "b");
  });
  afterAll(async () => {
    await Promise.all([serving.a?.stop("SIGKILL"), serving.b?.stop("SIGKILL")]);
    await rm(root, { recursive: true, force: true });
  });

  test("init, charter draft, accept - the same SHA-256 on both sides; a wrong one is refused", async () => {
    const [portA, portB] = await freePorts(2);
    await Promise.all([["a", portA], ["b", portB]].map(([side, port]) => json("init", "--data", folder[side as "a"], "--origin", origin[side as "a"], "--name", `en=Party ${side}`, "--listen", `127.0.0.1:${port}`)));
    const draft = (own: "a" | "b", other: "a" | "b") => json<{ sha256: string }>("charter", "draft", "--data", folder[own], "--party", join(folder[other], "party.json"), "--title", "en=A programme", "--sample");
    const [a, b] = await Promise.all([draft("a", "b"), draft("b", "a")]);
    expect(a.sha256).toBe(b.sha256);

    const untyped = await mithaq("charter", "accept", ...rootHand("a"));
    expect(untyped).toMatchObject({ code: 2, stdout: "" });
    expect(untyped.stderr).toContain(a.sha256);
    const wrong = await mithaq("charter", "accept", "--sha256", "0".repeat(64), ...rootHand("a"), "--json");
    expect(wrong.code).toBe(3);
    expect((JSON.parse(wrong.stderr) as ToldError).error).toMatchObject({ code: "invalid", field: "--sha256" });
    expect((await mithaq("charter", "accept", "--sha256", a.sha256, "--root-hand", join(folder.b, "root-hand.json"), "--data", folder.a)).code).toBe(2); // another party's root hand

    await Promise.all((["a", "b"] as const).map((side) => json("charter", "accept", "--sha256", a.sha256, ...rootHand(side))));
    expect(await json("charter", "accept", "--sha256", a.sha256, ...rootHand("a"))).toMatchObject({ signed: false }); // again: nothing doubled
    expect(await json("charter", "show", "--data", folder.a)).toMatchObject({ sha256: a.sha256, accepted: true, sample: true });
    expect(await status("a")).toMatchObject({ mode: "founding", serving: false });
  });

  test("peer add, serve, officer add - both run and hold each other's logs", async () => {
    for (const side of ["a", "b"] as const) serving[side] = await serveChild(folder[side]);
    await json("peer", "add", origin.b, serving.b!.url, "--data", folder.a);
    await json("peer", "add", origin.a, serving.a!.url, "--data", folder.b);
    await until(async () => (await status("a")).mode === "running" && (await status("b")).mode === "running");
    expect(await status("a")).toMatchObject({ serving: true });
    for (const side of ["a", "b"] as const) await json("officer", "add", "secretary", "--role", "en=Secretary", ...rootHand(side));
    expect(await json("officer", "add", "secretary", "--role", "en=Secretary", ...rootHand("a"))).toMatchObject({ repeated: true });
    expect(await json("mandate", "list", "--data", folder.a)).toMatchObject({ mandates: expect.arrayContaining([expect.objectContaining({ origin: origin.a, acts: ["agreement.*"] })]) });
  });

  test("act propose, assent - countersigned on both sides, with the document", async () => {
    const text = join(root, "texts.json");
    await writeFile(text, JSON.stringify({ texts: { en: [{ id: "1", text: "One" }], fa: [{ id: "1", text: "یک" }] } }));
    proposal = await json("act", "propose", "--title", "en=Note", "--title", "fa=یادداشت", "--type", "joint-note", "--text", text, "--as", "secretary", "--data", folder.a);
    await until(async () => (await mithaq("act", "assent", proposal.act, "--as", "secretary", "--data", folder.b)).code === 0);
    await until(async () => (await json<{ status: string }>("act", "show", proposal.object, "--data", folder.a)).status === "countersigned");
    const shown = await json<{ proposals: { seal: string; content: { title: object; sample: boolean } }[] }>("act", "show", proposal.object, "--data", folder.b);
    seal = shown.proposals[0]!.seal;
    expect(shown.proposals[0]!.content).toMatchObject({ title: { en: "Note", fa: "یادداشت" }, sample: true });
    expect(await json("act", "show", seal, "--data", folder.b)).toMatchObject({ verdict: "valid", act: { act: "agreement.seal" } });
    expect(await json("act", "list", "--kind", "agreement", "--data", folder.b)).toMatchObject({ objects: [{ id: proposal.object, title: { en: "Note" } }] });
  });

  test("object, withdraw, erase, notify, a recalled mandate", async () => {
    const other = await json<{ act: string; object: string }>("act", "propose", "--title", "en=Other", "--as", "secretary", "--data", folder.a);
    await until(async () => (await mithaq("act", "object", other.act, "--reasons", "not agreed", "--as", "secretary", "--data", folder.b)).code === 0);
    const text = join(root, "third.json");
    await writeFile(text, JSON.stringify({ texts: { en: [{ id: "1", text: "Third" }] } }));
    const third = await json<{ act: string }>("act", "propose", "--title", "en=Third", "--text", text, "--as", "secretary", "--data", folder.a);
    await json("act", "document", third.act, "--to", join(root, "read.json"), "--data", folder.a);
    expect(JSON.parse(await readFile(join(root, "read.json"), "utf8"))).toEqual(JSON.parse(await readFile(text, "utf8")));
    const standing = await mithaq("act", "erase", third.act, "--as", "secretary", "--data", folder.a);
    expect(standing.code).toBe(3); // its proposal stands
    await json("act", "withdraw", third.act, "--reason", "replaced", "--as", "secretary", "--data", folder.a);
    const erased = await mithaq("act", "erase", third.act, "--as", "secretary", "--data", folder.a, "--json");
    expect(erased.code).toBe(3); // the mandate is for agreements
    await json("officer", "add", "registrar", "--role", "en=Registrar", "--allow", "payload.erase", ...rootHand("a"));
    await json("act", "erase", third.act, "--as", "registrar", "--data", folder.a);
    expect((await mithaq("act", "document", third.act, "--to", join(root, "gone.json"), "--data", folder.a)).code).toBe(4);
    const sealed = await mithaq("act", "withdraw", proposal.act, "--reason", "too late", "--as", "secretary", "--data", folder.a, "--json");
    expect(sealed.code).toBe(3);
    expect((JSON.parse(sealed.stderr) as ToldError).error.code).toBe("invalid");
    await json("act", "notify", "--title", "en=Notice", "--object", proposal.object, "--base", seal, "--as", "secretary", "--data", folder.a);
    const { mandate } = await json<{ mandate: string }>("mandate", "grant", "--role", "en=Adviser", "--allow", "agreement.propose", "--public-key", `${"A".repeat(43)}=`, ...rootHand("a"));
    await json("mandate", "recall", mandate, "--reason", "transferred", ...rootHand("a"));
  });

  test("proof, verify-proof - good offline; one flipped byte is not", async () => {
    const file = join(root, "act.tlog-proof");
    await until(async () => (await mithaq("proof", seal, "--to", file, "--data", folder.a)).code === 0);
    expect((await mithaq("proof", seal, "--to", file, "--data", folder.a)).code).toBe(3); // nothing is overwritten
    expect(await json("verify-proof", file, "--charter", join(folder.b, "charter.json"))).toMatchObject({ ok: true, id: seal, log: origin.a });
    const bytes = await readFile(file);
    const at = bytes.length - 20;
    bytes[at] = bytes[at]! ^ 1;
    await writeFile(file, bytes);
    const bad = await mithaq("verify-proof", file, "--charter", join(folder.b, "charter.json"), "--json");
    expect(bad).toMatchObject({ code: 1, stdout: "" });
    expect((JSON.parse(bad.stderr) as ToldError).error.code).toBe("not-good");
  });

  test("key rotate - of a node that serves, and of one that does not; the peer goes on", async () => {
    expect(await json("key", "rotate", "--role", "log", ...rootHand("a"))).toMatchObject({ settled: true });
    await serving.a!.stop();
    expect(await json("key", "rotate", "--role", "mirrorPq", ...rootHand("a"))).toMatchObject({ settled: true });
    expect(await json("key", "rotate", "--role", "log", ...rootHand("a"))).toMatchObject({ settled: true });
    serving.a = await serveChild(folder.a);
    const size = (await status("a")).logs.find((log) => log.origin === origin.a)!.size;
    await until(async () => (await status("b")).logs.find((log) => log.origin === origin.a)!.size >= size);
    await until(async () => ((await status("a")).peers[0]!.countersigned ?? 0) >= size);
    const [a, b] = await Promise.all((["a", "b"] as const).map((side) => json<{ frontier: object; hash: string }>("state-hash", "--data", folder[side])));
    expect(a).toEqual(b);
  });

  test("log export, verify - good; a flipped byte is found, with its place", async () => {
    const to = join(root, "export");
    await json("log", "export", "--to", to, "--payloads", "--data", folder.b);
    expect(await json("verify", to)).toMatchObject({ ok: true });
    expect(await json("verify", "node", "--data", folder.a)).toMatchObject({ ok: true });
    const entries = join(to, "example.org%2Fa/tile/entries/000.p");
    const [width] = await import("node:fs/promises").then((fs) => fs.readdir(entries));
    const bytes = await readFile(join(entries, width!));
    bytes[5000] = bytes[5000]! ^ 1;
    await writeFile(join(entries, width!), bytes);
    const bad = await mithaq("verify", to, "--json");
    expect(bad.code).toBe(1);
    expect(JSON.parse(bad.stdout)).toMatchObject({ ok: false, findings: [expect.objectContaining({ log: origin.a })] });
  });

  test("pouch export, import - a line that is cut", async () => {
    await json("peer", "remove", origin.a, "--data", folder.b);
    await json("peer", "remove", origin.b, "--data", folder.a);
    const { act } = await json<{ act: string }>("act", "propose", "--title", "en=By pouch", "--as", "secretary", "--data", folder.a);
    const file = join(root, "monday.pouch.zip");
    await json("pouch", "export", "--for", origin.b, "--to", file, "--data", folder.a);
    expect(await json("pouch", "import", file, "--data", folder.b)).toMatchObject({ from: origin.a, changed: true });
    expect(await json("pouch", "import", file, "--data", folder.b)).toMatchObject({ changed: false });
    expect(await json("act", "show", act, "--data", folder.b)).toMatchObject({ verdict: "valid" });
    await json("peer", "add", origin.b, serving.b!.url, "--data", folder.a);
    await json("peer", "add", origin.a, serving.a!.url, "--data", folder.b);
  });

  test("backup, restore - the node recovers from its peer before it signs", async () => {
    const file = join(root, "a.backup.zip");
    await json("backup", "--to", file, "--data", folder.a);
    const late = await json<{ act: string }>("act", "propose", "--title", "en=After the backup", "--as", "secretary", "--data", folder.a);
    await until(async () => (await mithaq("act", "show", late.act, "--data", folder.b)).code === 0);
    expect((await mithaq("restore", file, "--data", folder.a)).code).toBe(3); // its server runs
    await serving.a!.stop("SIGKILL");
    expect((await mithaq("restore", file, "--data", folder.a)).code).toBe(3); // its record stands
    for (const name of ["node.sqlite", "node.sqlite-wal", "node.sqlite-shm", "payloads"]) await rm(join(folder.a, name), { recursive: true, force: true });
    await json("restore", file, "--data", folder.a);
    expect((await mithaq("status", "--data", folder.a)).code).toBe(5);
    const held = await mithaq("act", "propose", "--title", "en=Too early", "--as", "secretary", "--data", folder.a, "--json");
    expect(held.code).toBe(5);
    expect((JSON.parse(held.stderr) as ToldError).error.code).toBe("recovery");
    serving.a = await serveChild(folder.a);
    await until(async () => (await mithaq("status", "--data", folder.a)).code === 0);
    expect(await json("act", "show", late.act, "--data", folder.a)).toMatchObject({ verdict: "valid" });
  });

  test("serve stops on SIGTERM with 0, and leaves no serving.json", async () => {
    expect(await serving.a!.stop()).toBe(0);
    await expect(stat(join(folder.a, "serving.json"))).rejects.toMatchObject({ code: "ENOENT" });
    expect(await status("a")).toMatchObject({ serving: false });
    await mkdir(join(root, "empty"));
    expect((await mithaq("status", "--data", join(root, "empty"))).code).toBe(4);
  });
});
