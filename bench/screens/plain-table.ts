import type { Browser } from "playwright-core";
import { openVisitor, type Visitor } from "./visit.ts";

/** The baseline: the same commitments as a plain HTML table, every row in the page; narrowed by hiding rows. Without a framework, without virtual rows. */
export async function openPlainTable(browser: Browser, node: string, slower: number): Promise<Visitor> {
  const visitor = await openVisitor(browser, node, 1);
  const { page, debug } = visitor;
  await page.goto(`${node}/en/sign-in`);
  const lines = await page.evaluate(READ_LINES);
  await page.goto("about:blank");
  await page.setContent('<!doctype html><html lang="en"><body><label>Find <input id="find" type="search"></label><div id="frame" style="height:700px;overflow:auto"><table border="1"><tbody></tbody></table></div></body></html>');
  await page.evaluate((rows: readonly (readonly string[])[]) => {
    const body = document.querySelector("tbody")!;
    for (const row of rows) {
      const tr = document.createElement("tr");
      for (const text of row) tr.append(Object.assign(document.createElement("td"), { textContent: text }));
      body.append(tr);
    }
    document.querySelector<HTMLInputElement>("#find")!.addEventListener("input", (event) => {
      const text = (event.target as HTMLInputElement).value;
      for (const tr of body.rows) tr.hidden = !tr.cells[0]!.textContent.includes(text);
    });
  }, lines.map(cellsOf));
  await debug.send("Emulation.setCPUThrottlingRate", { rate: slower });
  return visitor;
}

interface Line {
  readonly title?: Readonly<Record<string, string>> | null;
  readonly [member: string]: unknown;
}

/** As many cells as the matrix has columns. */
function cellsOf({ title, ...rest }: Line): readonly string[] {
  const said = ["obligors", "pillar", "place", "due", "awaits", "life"].map((member) => (rest[member] == null ? "–" : typeof rest[member] === "string" ? rest[member] : JSON.stringify(rest[member])));
  return [title?.["en"] ?? "–", ...said];
}

/** Every line, as the matrix asks for them. */
const READ_LINES = async (): Promise<Line[]> => {
  const lines: Line[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const answer = await fetch("/rpc/commitments/lines", { method: "POST", headers: { "x-mithaq": "screen", "content-type": "application/json" }, body: JSON.stringify({ json: { limit: 1000, ...(after === undefined ? {} : { after }) } }) });
    const { json } = (await answer.json()) as { readonly json: { readonly lines: readonly Line[]; readonly next: string | null } };
    lines.push(...json.lines);
    after = json.next;
  }
  return lines;
};
