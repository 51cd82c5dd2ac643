import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { awaitAnswer } from "./await.ts";
import { languageWords } from "./found.ts";
import type { ReportedInstrument } from "./notes/note.ts";
import type { Languages } from "./parties.ts";
import { CommandFailed, type Side } from "./side.ts";

interface ListedObject {
  readonly id: string;
  readonly status: string;
  readonly title: Partial<Languages> | null;
}
interface ShownObject {
  readonly status: string;
  readonly proposals: readonly { readonly id: string; readonly state: string; readonly awaiting: readonly string[] }[];
}

/** Brings every note to countersigned on both sides; what stands already is left as it is, so that a start that was cut short goes on. */
export async function sealNotes(sides: readonly [Side, Side], notes: readonly ReportedInstrument[], say: (line: string) => void, signal: AbortSignal): Promise<void> {
  if (await allCountersigned(sides, notes)) return;
  await Promise.all(sides.map((side) => accredit(side, say)));
  for (const note of notes) {
    const proposer = sides.find((side) => side.party.label === note.proposer)!;
    const other = sides.find((side) => side !== proposer)!;
    const object = await propose(proposer, note, say);
    await assent(other, object, note, say, signal);
  }
  await awaitAnswer("the countersigned notes", async () => ((await allCountersigned(sides, notes)) ? true : undefined), signal, { every: 500 });
  for (const note of notes) say(`Countersigned on both sides (sample): ${note.title.en}`);
}

async function allCountersigned(sides: readonly Side[], notes: readonly ReportedInstrument[]): Promise<boolean> {
  const lists = await Promise.all(sides.map(listNotes));
  return lists.every((list) => notes.every((note) => find(list, note)?.status === "countersigned"));
}

async function listNotes(side: Side): Promise<readonly ListedObject[]> {
  return (await side.mithaq<{ objects: ListedObject[] }>("act", "list", "--kind", "agreement")).objects;
}

function find(list: readonly ListedObject[], note: ReportedInstrument): ListedObject | undefined {
  return list.find((one) => one.title?.en === note.title.en);
}

/** The officer's key and mandate; granted once, however often this runs. */
async function accredit(side: Side, say: (line: string) => void): Promise<void> {
  const { name, role } = side.party.officer;
  const { repeated } = await side.mithaq<{ repeated: boolean }>("officer", "add", name, ...languageWords("--role", role), "--allow", "agreement.*", "--root-hand", join(side.folder, "root-hand.json"));
  if (!repeated) say(`${side.party.name.en}: its root hand granted a mandate to "${role.en}"`);
}

async function propose(side: Side, note: ReportedInstrument, say: (line: string) => void): Promise<string> {
  const known = find(await listNotes(side), note);
  if (known !== undefined) return known.id;
  const folder = await mkdtemp(join(tmpdir(), "mithaq-note-"));
  try {
    const [text, sources] = [join(folder, "text.json"), join(folder, "sources.json")];
    await writeFile(text, JSON.stringify({ texts: textsOf(note) }));
    await writeFile(sources, JSON.stringify(note.sources));
    const { object } = await side.mithaq<{ object: string }>(
      "act", "propose", "--type", "joint-note", ...languageWords("--title", note.title), "--text", text, "--sources", sources, "--sample", "--as", side.party.officer.name,
    );
    say(`${side.party.name.en} proposes: ${note.title.en}`);
    return object;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The proposal, its document and the mandate behind it come with the next rounds of pulling. */
async function assent(side: Side, object: string, note: ReportedInstrument, say: (line: string) => void, signal: AbortSignal): Promise<void> {
  await awaitAnswer(`${side.party.name.en}'s assent`, async () => {
    try {
      const shown = await side.mithaq<ShownObject>("act", "show", object);
      const proposal = shown.proposals.find((one) => one.state === "standing" && one.awaiting.includes(side.party.origin));
      if (proposal === undefined) return true; // it assented before
      await side.mithaq("act", "assent", proposal.id, "--as", side.party.officer.name);
      say(`${side.party.name.en} assents: ${note.title.en}`);
      return true;
    } catch (error) {
      if (error instanceof CommandFailed && NOT_THERE_YET.has(error.exitCode)) return undefined;
      throw error;
    }
  }, signal);
}

/** Refused (its document is still on the way), not found (the proposal is). */
const NOT_THERE_YET = new Set([3, 4]);

function textsOf(note: ReportedInstrument): Record<string, { id: string; text: string }[]> {
  const languages = Object.keys(note.title) as (keyof Languages)[];
  return Object.fromEntries(languages.map((language) => [language, note.paragraphs.map((paragraph, index) => ({ id: String(index + 1), text: paragraph[language] }))]));
}
