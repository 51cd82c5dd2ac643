import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actPropose } from "../cli/commands/act-propose.ts";
import { officerAdd } from "../cli/commands/officer-add.ts";
import { remindersOff, remindersPreview, remindersSend } from "../cli/commands/reminders.ts";
import { remindersConfigure } from "../cli/commands/reminders-configure.ts";
import { dataFolder } from "../folder/data-folder.ts";
import { openNode } from "../node/open-node.ts";
import { foundFolders, runHere, serveBoth, until, type FoundedFolders } from "../node/testing/founded-folders.ts";
import { collectFacts } from "./collect-facts.ts";
import { sendDue } from "./send-due.ts";
import { claimDay, mayClaim, MAX_ATTEMPTS } from "./sent-days.ts";
import { reminderFile } from "./settings.ts";
import { startReminders } from "./start-reminders.ts";

const PASSWORD = "canary-password-91";
let folders: FoundedFolders;
const received: string[] = [];
const logins: string[] = [];
const servers: SMTPServer[] = [];

/** Two parties; B has proposed something, so that it is A's turn. */
beforeAll(async () => {
  folders = await foundFolders({ demonstration: true });
  const served = await serveBoth(folders);
  await runHere(officerAdd, ["secretary", "--role", "en=Secretary", "--root-hand", join(folders.b, "root-hand.json"), "--data", folders.b]);
  await runHere(actPropose, ["--title", "en=A <joint> note", "--title", "fa=یادداشت مشترک", "--type", "joint-note", "--as", "secretary", "--data", folders.b]);
  await until(async () => (await served.a.node.keeper.read((reader) => reader.groupRows([], { awaits: folders.origins.a }))).length > 0);
  await served.close();
}, 60_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
  await folders.remove();
});

async function smtp(options: SMTPServerOptions = {}): Promise<number> {
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ["STARTTLS"], allowInsecureAuth: true, logger: false,
    onAuth: ({ username, password }, _session, done) => {
      logins.push(`${username} ${password}`);
      done(null, { user: username });
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part)).on("end", () => {
        received.push(`rcpt ${session.envelope.rcptTo.map((one) => one.address).join()}\n${Buffer.concat(parts).toString()}`);
        done();
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.server.address() as AddressInfo).port;
}

const DESK = "desk@a.example fa persian Asia/Tehran 8";
const configure = (port: number, ...more: string[]) => runHere(remindersConfigure, ["--host", "127.0.0.1", "--port", String(port), "--tls", "none", "--from", "registry@a.example", "--recipient", DESK, "--data", folders.a, ...more]);
/** Tehran is at +03:30: 04:29Z is 07:59. */
const at = (day: number, time: string) => Date.parse(`2027-03-${day}T${time}Z`);
const folder = () => dataFolder(folders.a);

/** The bodies of a mail, decoded. */
function decoded(mail: string): string {
  const parts = mail.split(/\r?\n--[^\r\n]+\r?\n/).map((part) => {
    const [head = "", ...body] = part.split(/\r?\n\r?\n/);
    const text = body.join("\n\n");
    if (/base64/i.test(head)) return Buffer.from(text.replaceAll(/\s/g, ""), "base64").toString();
    return Buffer.from(text.replaceAll(/=\r?\n/g, "").replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))), "latin1").toString();
  });
  return parts.join("\n");
}

test("off until configured - nothing is looked up, nothing is sent; settings are refused that would mail strangers or speak in the clear", async () => {
  const node = await openNode({ folder: folder() });
  expect(await sendDue(node, { early: true })).toEqual([]);
  await node.close();
  await expect(runHere(remindersPreview, ["--data", folders.a])).rejects.toMatchObject({ code: "not-found" });
  const refused = async (...words: string[]) => runHere(remindersConfigure, [...words, "--from", "registry@a.example", "--data", folders.a]).then(() => "taken", (error: { code: string; field: string }) => `${error.code} ${error.field}`);
  expect(await refused("--host", "smtp.a.example", "--recipient", "desk@b.example fa persian Asia/Tehran 8")).toBe("usage recipients.0.address");
  expect(await refused("--host", "smtp.a.example", "--tls", "none", "--recipient", DESK)).toBe("usage smtp.tls");
  expect(await refused("--host", "smtp.a.example", "--user", "x", "--recipient", DESK)).toBe("usage smtp.password");
  expect(await refused("--host", "smtp.a.example", "--recipient", "desk@a.example fa persian Nowhere/City 8")).toBe("usage recipients.0.timeZone");
  expect(await refused("--host", "smtp.a.example", "--recipient", "desk@a.example de persian Asia/Tehran 8")).toBe("usage recipients.0.language");
  expect(await refused("--host", "smtp.a.example", "--recipient", DESK, "--recipient", DESK.toUpperCase().replace("FA PERSIAN ASIA/TEHRAN", "fa persian Asia/Tehran"))).toBe("usage recipients.1.address");
  expect(await reminderFile(folder()).readIfThere()).toBeUndefined();
  expect(received).toEqual([]);
});

test("once a day from the officer's hour on - whoever asks, however often, from however many processes", async () => {
  await configure(await smtp());
  expect((await stat(reminderFile(folder()).path)).mode & 0o077).toBe(0);
  let now = at(21, "04:29:00");
  const [one, two] = [await openNode({ folder: folder(), clock: () => now }), await openNode({ folder: folder(), clock: () => now })];
  const sent = async () => (await Promise.all([sendDue(one), sendDue(two), sendDue(one)])).flat().map(({ outcome }) => outcome).sort();
  expect(await sent()).toEqual(["waiting", "waiting", "waiting"]);
  now = at(21, "04:30:00");
  expect(await sent()).toEqual(["sent", "waiting", "waiting"]);
  expect(await sent()).toEqual(["waiting", "waiting", "waiting"]);
  expect(received).toHaveLength(1);
  const claims = await Promise.all([one, two, one].map((node) => node.store.write((writer) => claimDay(writer, "other@a.example", "2027-03-21", now))));
  expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
  await one.close();
  const again = await openNode({ folder: folder(), clock: () => now });
  expect((await sendDue(again, { early: true })).map(({ outcome }) => outcome)).toEqual(["waiting"]);
  expect(received).toHaveLength(1);
  const [mail] = received;
  expect(mail).toMatch(/^rcpt desk@a\.example\n/);
  expect(mail).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(mail).toMatch(/^Message-ID: <2027-03-21\.[0-9a-f]{32}@a\.example>\r$/m);
  expect(decoded(mail!)).toContain("یادداشت مشترک");
  expect(decoded(mail!)).toContain('dir="rtl"');
  expect(decoded(mail!)).toContain("۱ فروردین ۱۴۰۶");
  // The next day: the same turn still awaits, and the digest knows what it said yesterday.
  now = at(22, "05:00:00");
  expect(await sendDue(again)).toMatchObject([{ outcome: "sent", day: "2027-03-22" }]);
  expect(decoded(received[1]!)).not.toContain("تغییرات پس از آخرین گزارش");
  await again.close();
  await two.close();
});

test("what is due, overdue and changed is read from the rows of the day; what is done, or another day's, is not", async () => {
  const node = await openNode({ folder: folder() });
  const row = (id: string, kind: string, life: string, due: string) => ({ id, kind, parent: null, pillar: null, status: "countersigned", life, due, awaits: [], facts: [] });
  const before = await collectFacts(node, "2027-03-21", null);
  await node.store.write((writer) =>
    writer.putRows([
      row("x/1", "commitment", "agreed", "2027-03-22"), row("x/2", "milestone", "scheduled", "2027-03-28"), row("x/3", "action-item", "open", "2027-04-04"), row("x/4", "commitment", "partly", "2027-03-20"),
      row("x/5", "commitment", "in-progress", "2027-03-23"), row("x/6", "commitment", "fulfilled", "2027-03-20"), row("x/7", "milestone", "met", "2027-03-22"), row("x/8", "action-item", "open", "2027-03-21"),
    ]),
  );
  const { facts, mark } = await collectFacts(node, "2027-03-21", before.mark);
  expect(facts.dueSoon.map(({ days, items }) => [days, items.map(({ id }) => id)])).toEqual([[1, ["x/1"]], [7, ["x/2"]], [14, ["x/3"]]]);
  expect(facts.overdue.map(({ id }) => id)).toEqual(["x/4"]);
  expect(facts.changes?.map(({ id }) => id)).toEqual(["x/8", "x/7", "x/6", "x/5", "x/4", "x/3", "x/2", "x/1"]);
  expect(mark).toBe(before.mark + 8);
  expect(before.facts.changes).toBeNull();
  expect((await collectFacts(node, "2027-03-21", mark)).facts.changes).toEqual([]);
  await node.close();
});

test("the server is away - a fault tells it, tries grow apart, and the mail goes out once when it is back", async () => {
  const port = await smtp();
  const away = servers.pop()!;
  await new Promise<void>((resolve) => away.close(() => resolve()));
  await configure(port);
  const before = received.length;
  let now = at(23, "05:00:00");
  const node = await openNode({ folder: folder(), clock: () => now });
  const faults = async () => (await node.keeper.status()).faults.filter(({ subject }) => subject === "reminders");
  expect(await sendDue(node)).toMatchObject([{ outcome: "failed", failure: expect.stringMatching(/^E[A-Z]+/) }]);
  expect(await faults()).toMatchObject([{ reason: "unreachable", message: expect.stringContaining(`127.0.0.1:${port}`) }]);
  expect((await node.keeper.status()).mode).toBe("running");
  now += 59_000;
  await configure(await smtp());
  expect(await sendDue(node)).toMatchObject([{ outcome: "failed" }]);
  expect(received).toHaveLength(before);
  now += 2000;
  expect(await sendDue(node)).toMatchObject([{ outcome: "sent" }]);
  expect(await faults()).toEqual([]);
  expect(received).toHaveLength(before + 1);
  expect(decoded(received.at(-1)!)).toContain("تغییرات پس از آخرین گزارش");
  await node.close();
});

test("TLS is required where it is said - no login in the clear; the password is in no answer, fault or log", async () => {
  const port = await smtp();
  const secret = join(folders.root, "smtp-password");
  await writeFile(secret, `${PASSWORD}\n`, { mode: 0o644 });
  const now = at(24, "05:00:00");
  const lines: string[] = [];
  const node = await openNode({ folder: folder(), clock: () => now });
  const withPassword = (tls: string, ...place: string[]) => configure(port, "--tls", tls, "--user", "registry", ...place);
  await withPassword("starttls", "--password-env", "MITHAQ_TEST_SMTP");
  expect(await sendDue(node)).toMatchObject([{ outcome: "failed", failure: "not-found: environment MITHAQ_TEST_SMTP" }]);
  process.env["MITHAQ_TEST_SMTP"] = PASSWORD;
  const later = await openNode({ folder: folder(), clock: () => now + 120_000 });
  const loop = startReminders(later, pino({ level: "trace" }, { write: (line: string) => void lines.push(line) }), 10);
  await until(async () => (await later.keeper.status()).faults.some(({ message }) => message.includes("ETLS")));
  await loop.close();
  expect(logins).toEqual([]);
  await withPassword("none", "--password-file", secret);
  const third = await openNode({ folder: folder(), clock: () => now + 600_000 });
  expect(await sendDue(third)).toMatchObject([{ outcome: "failed", failure: expect.stringContaining("smtp-password") }]);
  await writeFile(join(folders.root, "kept"), `${PASSWORD}\n`, { mode: 0o600 });
  await withPassword("none", "--password-file", join(folders.root, "kept"));
  const fourth = await openNode({ folder: folder(), clock: () => now + 1_800_000 });
  expect(await sendDue(fourth)).toMatchObject([{ outcome: "sent" }]);
  expect(logins).toEqual([`registry ${PASSWORD}`]);
  const told = [JSON.stringify(await fourth.keeper.status()), JSON.stringify(await Array.fromAsync(fourth.store.dump())), JSON.stringify(await reminderFile(folder()).read()), ...lines];
  expect(told.filter((text) => text.includes(PASSWORD))).toEqual([]);
  await Promise.all([node, later, third, fourth].map((one) => one.close()));
  delete process.env["MITHAQ_TEST_SMTP"];
});

test("a day is tried a bounded number of times; a claim that a crash left runs out", () => {
  const held = { day: "2027-03-21", state: "failed" as const, at: 0, attempts: MAX_ATTEMPTS, next: 0, mark: null, failure: "x" };
  expect(mayClaim(held, "2027-03-21", 1e15)).toBe(false);
  expect(mayClaim(held, "2027-03-22", 0)).toBe(true);
  expect(mayClaim({ ...held, attempts: 1, next: 10 }, "2027-03-21", 9)).toBe(false);
  expect(mayClaim({ ...held, attempts: 1, next: 10 }, "2027-03-21", 10)).toBe(true);
  expect(mayClaim({ ...held, state: "claimed" }, "2027-03-21", 299_999)).toBe(false);
  expect(mayClaim({ ...held, state: "claimed" }, "2027-03-21", 300_000)).toBe(true);
  expect(mayClaim({ ...held, state: "done" }, "2027-03-20", 0)).toBe(false);
});

test("the command line - preview sends nothing, send sends today's once, off forgets", async () => {
  await mkdir(folders.a, { recursive: true });
  await configure(await smtp());
  const before = received.length;
  const { json } = await runHere(remindersPreview, ["--day", "2027-06-01", "--data", folders.a]);
  expect(json).toMatchObject({ mails: [{ to: "desk@a.example", language: "fa", text: expect.stringContaining("۱۱ خرداد ۱۴۰۶") }] });
  expect(received).toHaveLength(before);
  // The tests above went on to days to come: the real day is before them.
  expect((await runHere(remindersSend, ["--data", folders.a])).json).toMatchObject({ outcomes: [{ outcome: "waiting" }] });
  expect((await runHere(remindersOff, ["--data", folders.a])).json).toEqual({ off: true, were: true });
  await expect(runHere(remindersSend, ["--data", folders.a])).rejects.toMatchObject({ code: "not-found" });
});
