import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../api/testing/ask.ts";
import { answerCommands } from "../cli/commands/act-answer.ts";
import { actPropose } from "../cli/commands/act-propose.ts";
import { feed } from "../cli/commands/exchange-feed.ts";
import { matrixExport, matrixImport } from "../cli/commands/exchange-matrix.ts";
import { exportTables } from "../cli/commands/exchange-table.ts";
import { officerAdd } from "../cli/commands/officer-add.ts";
import { openHttpClient, type NodeClient } from "../api/client.ts";
import { foundFolders, runHere, serveBoth, tokenOf, until, type FoundedFolders } from "../node/testing/founded-folders.ts";
import type { CellValue, WorkbookModel } from "./workbook/workbook-model.ts";
import { readWorkbook, writeWorkbook } from "./workbook/workbook.ts";

const COMMITMENT = {
  title: { en: "Fibre to the border", fa: "فیبر تا مرز" }, deliverable: { en: "=A ring of 200 km" }, obligors: ["example.org/a"], owed: "one", standing: "active", sample: true,
  deadline: { rule: { rule: "date", date: "2027-03-20" }, due: "2027-03-20" }, sources: [{ date: "2023-11-20", page: "example.org/a", fact: "A memorandum." }],
};
const SESSION = { number: 3, host: "example.org/b", site: { en: "Here" }, dates: { from: "2027-01-30", to: "2027-02-01", calendar: "gregorian" }, delegations: [], agenda: [], minutesIn: ["en"], state: "fixed", sample: true };

/** Two nodes that run, one agreed commitment, and an officer who exports, changes and imports. */
describe("exchange by the command line and over HTTP", () => {
  let folders: FoundedFolders;
  let servers: Awaited<ReturnType<typeof serveBoth>>;
  let client: NodeClient;
  let work: string;
  let commitment = "";
  const as = (folder: string) => ["--as", "secretary", "--data", folder];

  async function agree(kind: string, content: object): Promise<string> {
    const path = join(work, `${kind}.json`);
    await writeFile(path, JSON.stringify(content));
    const { act, object } = (await runHere(actPropose, ["--kind", kind, "--content", path, ...as(folders.a)])).json as { act: string; object: string };
    await assent(act, object);
    return object;
  }
  async function assent(act: string, object: string): Promise<void> {
    const assentTo = answerCommands.find((one) => one.usage.startsWith("assent"))!;
    await until(async () => runHere(assentTo, [act, ...as(folders.b)]).then(() => true, () => false));
    await until(async () => (await client.objects.get({ id: object })).status === "countersigned");
  }

  beforeAll(async () => {
    folders = await foundFolders();
    servers = await serveBoth(folders);
    client = openHttpClient(servers.a.url, await tokenOf(folders.a));
    work = join(folders.root, "work");
    await mkdir(work);
    for (const folder of [folders.a, folders.b]) await runHere(officerAdd, ["secretary", "--role", "en=Secretary", "--allow", "*.*", "--root-hand", join(folder, "root-hand.json"), "--data", folder]);
    commitment = await agree("commitment", COMMITMENT);
    await agree("session", SESSION);
  });
  afterAll(async () => {
    await servers?.close();
    await folders?.remove();
  });

  test("matrix-export and matrix-import - unchanged nothing; a change and a new row become proposals, once", async () => {
    const path = join(work, "matrix.xlsx");
    await runHere(matrixExport, ["--lang", "fa", "--to", path, "--data", folders.a]);
    expect((await runHere(matrixImport, [path, ...as(folders.a)])).json).toMatchObject({ rows: 1, changes: [], acts: [] });

    const edited = join(work, "edited.xlsx");
    await writeFile(edited, await withCells(await readFile(path), { C2: "یک حلقهٔ ۲۰۰ کیلومتری", B3: "نو", C3: "سامانه", D3: "Party B" }));
    const before = (await client.status()).logs[0]!.size;
    expect((await runHere(matrixImport, [edited, "--dry-run", "--data", folders.a])).json).toMatchObject({ rows: 2, problems: [], changes: [{ object: commitment, members: [{ member: "deliverable", cell: "C2" }] }, { object: null }] });
    expect((await client.status()).logs[0]!.size).toBe(before);

    const { acts } = (await runHere(matrixImport, [edited, ...as(folders.a)])).json as { acts: { act: string; object: string; repeated: boolean }[] };
    expect(acts).toMatchObject([{ object: commitment, repeated: false }, { repeated: false }]);
    const again = (await runHere(matrixImport, [edited, ...as(folders.a)])).json;
    expect(again).toMatchObject({ proposedBefore: 1, acts: [{ act: acts[1]!.act, repeated: true }] });
    await assent(acts[0]!.act, commitment);
    expect((await client.objects.get({ id: commitment })).proposals.at(-1)!.content).toEqual({ ...COMMITMENT, deliverable: { en: "=A ring of 200 km", fa: "یک حلقهٔ ۲۰۰ کیلومتری" } });
  });

  test("matrix-import - a problem is told at its cell, and nothing is proposed", async () => {
    const [path, edited] = [join(work, "second.xlsx"), join(work, "bad.xlsx")];
    await runHere(matrixExport, ["--lang", "en", "--to", path, "--data", folders.a]);
    await writeFile(edited, await withCells(await readFile(path), { G2: "soon", B9: "A title alone" }));
    const answer = await runHere(matrixImport, [edited, ...as(folders.a)]);
    expect(answer.exitCode).toBe(1);
    expect((answer.json as { problems: { cell: string }[] }).problems.map(({ cell }) => cell)).toEqual(expect.arrayContaining(["G2", "C9", "D9"]));
    expect(answer.text).toContain('  Matrix!G2: due: expected a day of the Gregorian calendar as YYYY-MM-DD, found "soon"; write for instance 2027-03-20');
    await expect(runHere(matrixImport, [join(work, "commitment.json"), ...as(folders.a)])).rejects.toMatchObject({ data: { field: "file" } });
  });

  test("feed - the same days by an independent parser; over HTTP only with the token", async () => {
    const path = join(work, "calendar.ics");
    await runHere(feed, ["--lang", "ckb", "--to", path, "--data", folders.a]);
    const text = await readFile(path, "utf8");
    const days = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one)).map((one) => `${one.startDate.toString()}/${one.endDate.toString()}`);
    expect(days).toEqual(["2027-01-30/2027-02-02", "2027-03-20/2027-03-21"]);
    const url = `${servers.a.url}/api/feed/calendar.ics?lang=ckb`;
    expect((await ask(url)).status).toBe(401);
    const answer = await ask(url, { headers: { authorization: `Bearer ${await tokenOf(folders.a)}` } });
    expect(answer).toMatchObject({ status: 200, text, headers: { "content-type": expect.stringContaining("text/calendar") } });
    await expect(runHere(feed, ["--lang", "de", "--to", join(work, "x.ics"), "--data", folders.a])).rejects.toMatchObject({ field: "--lang" });
  });

  test("export - every kind as JSON and CSV, the same objects, no formula", async () => {
    const [json, csv, all] = [join(work, "c.json"), join(work, "c.csv"), join(work, "all")];
    await runHere(exportTables, ["commitment", "--to", json, "--data", folders.a]);
    await runHere(exportTables, ["commitment", "--format", "csv", "--bom", "--lang", "fa", "--to", csv, "--data", folders.a]);
    const { objects } = JSON.parse(await readFile(json, "utf8")) as { objects: { id: string; act: string; content: object; title: string; agreed: boolean }[] };
    const rows = parse(await readFile(csv), { bom: true, columns: true }) as Record<string, string>[];
    expect(objects.map(({ id }) => id)).toEqual(objects.map(({ id }) => id).toSorted());
    expect(rows.map((row) => row["id"])).toEqual(objects.map(({ id }) => id));
    const [object, row] = [objects.find(({ id }) => id === commitment)!, rows.find((one) => one["id"] === commitment)!];
    expect(object).toMatchObject({ kind: "commitment", agreed: true, due: "2027-03-20", life: "agreed", title: "Fibre to the border", content: { title: COMMITMENT.title } });
    expect(row).toMatchObject({ title: "فیبر تا مرز", "content.title.en": "Fibre to the border", "content.deliverable.en": "'=A ring of 200 km", "content.deadline.due": "2027-03-20", act: object.act });

    await runHere(exportTables, ["all", "--format", "csv", "--to", all, "--data", folders.a]);
    expect((await readdir(all)).sort()).toEqual(expect.arrayContaining(["commitment.csv", "mandate.csv", "session.csv"]));
    for (const name of await readdir(all)) expect((await stat(join(all, name))).size).toBeGreaterThan(10);
    await expect(runHere(exportTables, ["nothing", "--to", join(work, "n.json"), "--data", folders.a])).rejects.toMatchObject({ data: { code: "not-found" } });
  });
});

/** The workbook with these cells written anew, as a spreadsheet program would save it. */
async function withCells(bytes: Uint8Array, cells: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const sheets = await readWorkbook(bytes);
  const model: WorkbookModel = {
    title: "t", creator: "c", at: 0,
    sheets: sheets.map((sheet, at) => {
      const rows: CellValue[][] = [];
      const put = (row: number, column: number, value: CellValue) => {
        for (let below = rows.length; below < row; below += 1) rows.push([]);
        for (let left = rows[row - 1]!.length; left < column; left += 1) rows[row - 1]!.push(null);
        rows[row - 1]![column - 1] = value;
      };
      for (const { cells: read } of sheet.rows) for (const { row, column, value } of read) put(row, column, value.is === "text" ? value.text : value.is === "number" ? value.number : value.is === "date" ? { date: value.date } : null);
      if (at === 0) for (const [address, text] of Object.entries(cells)) put(Number(address.slice(1)), address.charCodeAt(0) - 64, text);
      const [head = [], ...body] = rows;
      return { name: sheet.name, rightToLeft: true, columns: head.map((header) => ({ header: typeof header === "string" ? header : "", width: 10 })), rows: body };
    }),
  };
  return writeWorkbook(model);
}
