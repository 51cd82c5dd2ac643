import { describeDeadline } from "@mithaq/calendar";
import type { MatrixDocument } from "../documents/index.ts";
import { wholeMatrix, type MatrixFilter, type MatrixLine } from "../programme/matrix.ts";
import type { Reading } from "../programme/reading.ts";
import { Refusal } from "../node/refusal.ts";
import { WORDS } from "../exchange/words/words.ts";
import { clip, frameOf, partyName, SourceActs } from "./frame.ts";
import type { PaperReader, Writing } from "./reader.ts";

type Commitment = MatrixDocument["pillars"][number]["commitments"][number];

/** The matrix of commitments by pillar. Rejects with Refusal `too-large` where a pillar has more than one paper holds. */
export async function matrixPaper(reading: Reading, writing: Writing, reader: PaperReader, filter: Pick<MatrixFilter, "pillar" | "life" | "obligor"> = {}): Promise<MatrixDocument> {
  const acts = new SourceActs();
  const pillars = new Map<string | null, Commitment[]>();
  for await (const line of wholeMatrix(reading, filter)) {
    const rows = pillars.get(line.pillar) ?? [];
    pillars.set(line.pillar, rows);
    if (rows.length >= MOST) throw new Refusal("too-large", { field: "pillar", expected: `at most ${MOST} commitments of a pillar on paper`, remedy: "narrow it with --pillar or --life, or take the whole matrix as XLSX: mithaq matrix export" });
    rows.push(rowOf(reading, writing, reader, line, acts));
  }
  if (pillars.size === 0) throw new Refusal("not-found", { field: "matrix", expected: "at least one commitment", remedy: "load a programme, or widen the filter", message: "no commitment matches" });
  const named = [...pillars].map(([pillar, commitments]) => ({ name: clip(writing.pillar(pillar), 200), commitments }));
  for (const [at, { commitments }] of named.entries()) for (const [row, commitment] of commitments.entries()) commitments[row] = { ...commitment, number: writing.digits(`${at + 1}.${row + 1}`) };
  return { ...(await frameOf(reading, writing, writing.words.matrixTitle, acts)), pillars: named };
}

const MOST = 600;

function rowOf(reading: Reading, writing: Writing, reader: PaperReader, line: MatrixLine, acts: SourceActs): Commitment {
  const { words } = writing;
  const says = WORDS[reader.language];
  const [press] = line.sources;
  const figures = line.figures.slice(0, 4).flatMap((figure) => [
    { party: clip(figure.party, 64), figure: { text: figureText(writing, figure, figure.reported.value), acts: acts.of(figure.reported.act) } },
    ...figure.counters.slice(0, 1).map((counter) => ({ party: clip(counter.party, 64), figure: { text: figureText(writing, figure, counter.value), acts: acts.of(counter.act) } })),
  ]);
  const due = line.due === null ? undefined : { date: writing.day(line.due.value), ...(dueWords(writing, reader, line) === undefined ? {} : { words: dueWords(writing, reader, line)! }) };
  return {
    number: "–", title: clip(writing.text(line.title) ?? line.id, 600), obligors: clip(line.obligors.map((origin) => partyName(reading, writing, origin)).join(says.separator), 240),
    source: { text: press === undefined ? words.noSource : clip(writing.fill(words.pressSource, { page: press.page, date: writing.digits(press.date) }), 200), acts: acts.of(line.act) },
    ...(due === undefined ? {} : { due }),
    assent: (says.assent as Record<string, string>)[line.status] ?? line.status,
    state: line.place === "confirmed" || line.place === "reported" || line.place === "disputed" ? line.place : "open",
    life: line.overdue ? `${lifeWord(says.life, line.life)} (${words.overdue})` : lifeWord(says.life, line.life),
    figures: figures.slice(0, 8), evidence: line.evidence.length,
  };
}

function lifeWord(life: object, name: string | null): string {
  return (life as Record<string, string>)[name ?? ""] ?? name ?? "–";
}

function figureText(writing: Writing, { name, unit }: MatrixLine["figures"][number], value: string): string {
  return clip([`${writing.text(name) ?? ""}:`, writing.number(value), writing.text(unit) ?? ""].filter((part) => part !== "").join(" "), 200);
}

/** The words in which the deadline was agreed; where none were, its rule in the reader's words. */
function dueWords(writing: Writing, { language, calendar, digits }: PaperReader, line: MatrixLine): string | undefined {
  const agreed = writing.text(line.dueWords);
  if (agreed !== undefined) return clip(agreed, 240);
  return line.rule === null || line.rule.rule === "date" ? undefined : clip(describeDeadline(line.rule, { language, calendar, digits }), 240);
}
