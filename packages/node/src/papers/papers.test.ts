import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Language } from "@mithaq/calendar";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actSign } from "../cli/commands/act-sign.ts";
import { answerCommands } from "../cli/commands/act-answer.ts";
import { actPropose } from "../cli/commands/act-propose.ts";
import { officerAdd } from "../cli/commands/officer-add.ts";
import { programmeAssent } from "../cli/commands/programme-assent.ts";
import { programmeLoad } from "../cli/commands/programme-load.ts";
import { progressCommands } from "../cli/progress/progress-commands.ts";
import type { CommandSpec } from "../cli/command.ts";
import { pdfInfo, POPPLER_MISSING, readBack, comparable } from "../documents/testing/read-back.ts";
import { foundFolders, ORIGINS, runHere, serveBoth, until, type FoundedFolders } from "../node/testing/founded-folders.ts";
import { readProgramme } from "../programme/reading.ts";
import { briefPaper } from "./brief-paper.ts";
import { instrumentPapers } from "./instrument-paper.ts";
import { makePaper } from "./make-paper.ts";
import { matrixPaper } from "./matrix-paper.ts";
import { writingFor, type PaperReader } from "./reader.ts";

const PROGRAMME = fileURLToPath(new URL("../../../../programmes/iran-iraq", import.meta.url));
const READERS: readonly PaperReader[] = [
  { language: "en", calendar: "gregorian", digits: "native" },
  { language: "fa", calendar: "persian", digits: "native" },
  { language: "ar", calendar: "gregorian", digits: "native" },
  { language: "ckb", calendar: "islamic-umalqura", digits: "latin" },
];
const DAY = "2026-12-01";
const base = (language: Language) => (language === "en" ? ("ltr" as const) : ("rtl" as const));

/** Papers of the shipped programme as two served nodes have it, with a disputed report, minutes and a signature. */
describe("papers", { timeout: 240_000 }, () => {
  let folders: FoundedFolders;
  let both: Awaited<ReturnType<typeof serveBoth>>;
  const objects = { agreement: "", session: "", commitment: "" };
  const at = (side: "a" | "b", spec: CommandSpec, ...words: string[]) => runHere(spec, [...words, "--as", "officer", "--data", folders[side]]);
  const progress = (verb: string) => progressCommands.find((one) => one.usage.startsWith(`${verb} `))!;
  const parties = ["--party", `a=${ORIGINS.a}`, "--party", `b=${ORIGINS.b}`];

  beforeAll(async () => {
    folders = await foundFolders({ languages: ["en", "fa", "ar", "ckb"] });
    both = await serveBoth(folders);
    for (const side of ["a", "b"] as const) await runHere(officerAdd, ["officer", "--data", folders[side], "--role", "en=Officer", "--allow", "*.*", "--root-hand", join(folders[side], "root-hand.json")]);
    await at("a", programmeLoad, PROGRAMME, ...parties);
    await until(async () => {
      const assented = await at("b", programmeAssent, PROGRAMME, ...parties, "--all").catch(() => undefined);
      return assented !== undefined && "counts" in assented.json && (assented.json.counts as Record<string, number>)["given"] !== undefined;
    });
    const listed = (await at("a", programmeAssent, PROGRAMME, ...parties)).json as { items: { key: string; object: string; status: string | null }[] };
    const object = (key: string) => listed.items.find((one) => one.key === key)!.object;
    objects.agreement = object("executive-programme");
    objects.session = object("committee-first");
    objects.commitment = listed.items.find((one) => one.key === "trade-exhibition")?.object ?? (await firstCommitment());
    await until(async () => (await both.a.node.keeper.read(async (reader) => [...(await reader.rows(Object.values(objects))).values()].every((row) => row.status === "countersigned"))));
    await writeMinutes();
  });
  afterAll(async () => {
    await both.close();
    await folders.remove();
  });

  async function firstCommitment(): Promise<string> {
    return both.a.node.keeper.read(async (reader) => (await reader.listRows({ kind: "commitment", life: "agreed", limit: 1 }))[0]!.id);
  }

  async function writeMinutes(): Promise<void> {
    const [content, text] = [join(folders.root, "minutes.json"), join(folders.root, "text.json")];
    await writeFile(content, JSON.stringify({ language: "fa", title: { fa: "صورت‌جلسه (نمونه)" }, parent: objects.session, sample: true }));
    await writeFile(text, JSON.stringify({ texts: { fa: [{ id: "1", heading: "گشایش", text: "دو طرف نشست را گشودند و دستور کار را پذیرفتند." }, { id: "2", text: "هر طرف گزارش خود را داد." }] } }));
    const proposed = (await at("a", actPropose, "--kind", "minutes", "--content", content, "--text", text)).json as { act: string };
    await until(async () => at("b", answerCommands[0]!, proposed.act).then(() => true, () => false));
    await at("a", actSign, objects.agreement, "--on", "2026-12-01", "--capacity", "en=Minister (sample)", "--capacity", "fa=وزیر (نمونه)");
  }

  test.skipIf(POPPLER_MISSING !== undefined)(`every paper, in every language and another calendar each - reads back${POPPLER_MISSING === undefined ? "" : `: skipped: ${POPPLER_MISSING}`}`, async () => {
    for (const reader of READERS) {
      const writing = writingFor(reader);
      const matrix = await readProgramme(both.a.node, DAY, (reading) => matrixPaper(reading, writing, reader));
      expect(matrix.pillars.flatMap(({ commitments }) => commitments).length).toBe(37);
      const printed = await makePaper(both.a.node, { ...reader, name: "matrix", day: DAY });
      expect(pdfInfo(printed)).toMatch(/Tagged:\s+yes/);
      const text = readBack(printed, base(reader.language));
      for (const { commitments } of matrix.pillars.slice(0, 3)) expect(text.replace(/\s/g, "")).toContain(comparable(commitments[0]!.title).replace(/\s/g, "").slice(0, 12));
      const brief = await makePaper(both.a.node, { ...reader, name: "brief", day: DAY });
      expect(pdfInfo(brief)).toMatch(/Pages:\s+1\b/);
      expect(readBack(brief, base(reader.language))).toContain(comparable(writing.day(DAY)));
      expect(Buffer.compare(Buffer.from(brief), Buffer.from(await makePaper(both.a.node, { ...reader, name: "brief", day: DAY })))).toBe(0);
    }
  });

  test("the originals - one content hash, precedence swapped, on both nodes; a signature stands in its block", async () => {
    const [reader] = READERS;
    const of = (side: "a" | "b") => readProgramme(both[side].node, DAY, (reading) => instrumentPapers(reading, writingFor(reader!), objects.agreement));
    await until(async () => (await of("b"))[0]!.parties[0]!.signatures[0]!.date !== undefined);
    const [onA, onB] = [await of("a"), await of("b")];
    expect(onA.map(({ parties: [first, second] }) => [first!.id, second!.id])).toEqual([[ORIGINS.a, ORIGINS.b], [ORIGINS.b, ORIGINS.a]]);
    expect(new Set([...onA, ...onB].map(({ contentHash }) => contentHash)).size).toBe(1);
    expect(onA[0]!.parties[0]).toMatchObject({ seal: "assented", signatures: [{ role: "Minister (sample)", date: { iso: "2026-12-01" } }] });
    expect(onA[0]!.parties[1]!.signatures[0]!.date).toBeUndefined();
    expect(onA[0]!.clauses.length).toBeGreaterThan(3);
    expect(await makePaper(both.a.node, { ...reader!, name: "instrument", object: objects.agreement, original: ORIGINS.b, day: DAY })).toBeInstanceOf(Uint8Array);
  });

  test("minutes - in the language in which they were drafted; another is refused with what there is", async () => {
    const pdf = await makePaper(both.a.node, { ...READERS[1]!, name: "minutes", object: objects.session, day: DAY });
    if (POPPLER_MISSING === undefined) expect(readBack(pdf, "rtl").replace(/\s/g, "")).toContain(comparable("گزارشخودراداد").replace(/\s/g, ""));
    await expect(makePaper(both.a.node, { ...READERS[0]!, name: "minutes", object: objects.session, day: DAY })).rejects.toMatchObject({ code: "not-found", field: "--lang", expected: expect.stringContaining("fa") });
    await expect(makePaper(both.a.node, { ...READERS[0]!, name: "minutes", object: objects.agreement, day: DAY })).rejects.toMatchObject({ code: "not-found", field: "object" });
    await expect(makePaper(both.a.node, { ...READERS[0]!, name: "instrument", day: DAY })).rejects.toMatchObject({ code: "usage", field: "object" });
  });

  test("a dispute - both figures stand in the matrix and in the brief, each with its act", async () => {
    const submitted = (await at("a", progress("submit"), objects.commitment, "--claims", "fulfilled", "--from", "2026-01-01", "--to", "2026-06-30", "--narrative", "en=Held", "--value", "trained=120 persons")).json as { object: string; act: string };
    await until(async () => at("b", progress("dispute"), submitted.object, "--ground", "wrong-figure", "--reasons", "en=Fewer", "--value", "trained=60 persons").then(() => true, () => false));
    await until(async () => (await readProgramme(both.a.node, DAY, (reading) => briefPaper(reading, writingFor(READERS[0]!)))).disputes.length === 1);
    const matrix = await readProgramme(both.a.node, DAY, (reading) => matrixPaper(reading, writingFor(READERS[0]!), READERS[0]!));
    const row = matrix.pillars.flatMap(({ commitments }) => commitments).find(({ figures }) => figures.length > 0)!;
    expect(row).toMatchObject({ state: "disputed", figures: [{ party: ORIGINS.a, figure: { text: "trained: 120 persons" } }, { party: ORIGINS.b, figure: { text: "trained: 60 persons" } }] });
    if (POPPLER_MISSING === undefined) {
      const printed = readBack(await makePaper(both.a.node, { ...READERS[0]!, name: "matrix", life: "disputed", day: DAY }), "ltr").replace(/\s/g, "");
      for (const figure of ["120persons", "60persons"]) expect(printed).toContain(figure);
    }
    expect(await makePaper(both.a.node, { ...READERS[1]!, name: "brief", day: DAY, since: 0 })).toBeInstanceOf(Uint8Array);
    const known = new Set(matrix.acts.map(({ id }) => id));
    for (const { figure } of row.figures) for (const act of figure.acts) expect(known.has(act)).toBe(true);
    const rows = await both.a.node.keeper.read((reader) => Promise.all([...known].map((id) => reader.position(Buffer.from(id, "hex")))));
    expect(rows).not.toContain(undefined);
  });
});
