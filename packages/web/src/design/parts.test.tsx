// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, describe, expect, test } from "vitest";
import { Alternat } from "./alternat.tsx";
import { Bricks } from "./bricks.tsx";
import { LongLedger } from "./long-ledger.tsx";
import { Button } from "./button.tsx";
import { Figure } from "./figure.tsx";
import { Ledger, type LedgerColumn } from "./ledger.tsx";
import { Notice } from "./notice.tsx";
import { Screen } from "./screen.tsx";
import { Seal } from "./seal.tsx";
import { State } from "./state.tsx";
import { BAGHDAD, render, TEHRAN, type Rendered } from "./testing/render.tsx";

let rendered: Rendered | undefined;
afterEach(async () => {
  await rendered?.end();
  rendered = undefined;
});
async function on(...given: Parameters<typeof render>): Promise<HTMLElement> {
  rendered = await render(...given);
  return rendered.page;
}
const press = async (element: Element | null | undefined) => act(async () => (element as HTMLElement).click());
const key = async (element: Element, name: string) => act(async () => void element.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true })));

test("a long ledger on paper - every row up to six hundred, and how many more there are; on the screen those in sight again", async () => {
  const page = await on(<LongLedger caption="Acts" columns={[{ id: "n", head: "Number", cell: ({ id }: { readonly id: string }) => id }]} rows={Array.from({ length: 700 }, (_one, n) => ({ id: String(n) }))} />);
  const rows = () => page.querySelectorAll("[data-index]").length;
  await act(async () => void dispatchEvent(new Event("beforeprint")));
  expect(rows()).toBe(600);
  expect(page.textContent).toContain("and 100 more");
  await act(async () => void dispatchEvent(new Event("afterprint")));
  expect(rows()).toBeLessThan(100);
});

/** How many bricks of each glaze are drawn: every brick's outline begins with a move. */
const bricksIn = (page: HTMLElement) => [...page.querySelectorAll("[data-glaze]")].map((wall) => [wall.getAttribute("data-glaze"), wall.querySelector("path")?.getAttribute("d")?.match(/M/g)?.length]);

describe("bricks", () => {
  test("the drawing has a brick for each thing, and says the whole count", async () => {
    const page = await on(<Bricks counts={{ confirmed: 3, reported: 2, disputed: 1, open: 4 }} label="Milestones" />);
    expect(bricksIn(page)).toEqual([["confirmed", 3], ["reported", 2], ["disputed", 1], ["open", 4]]);
    expect(page.querySelector("[role=img]")?.getAttribute("aria-label")).toBe("Milestones: 3 confirmed, 2 reported and not confirmed, 1 disputed, 4 open");
  });

  test("hundreds - the rest is written, the words have the true count", async () => {
    const page = await on(<Bricks counts={{ confirmed: 1000 }} most={100} />);
    expect(bricksIn(page)).toEqual([["confirmed", 100]]);
    expect(page.textContent).toContain("900");
    expect(page.querySelector("[role=img]")?.getAttribute("aria-label")).toContain("1,000 confirmed");
  });

  test("nothing to count - nothing is drawn", async () => {
    expect((await on(<Bricks counts={{}} />)).innerHTML).not.toContain("svg");
  });

  test("no share is ever shown", async () => {
    expect((await on(<Bricks counts={{ confirmed: 1, open: 1 }} />)).innerHTML).not.toMatch(/[%٪]/);
  });
});

describe("seals and the alternat", () => {
  test.each([[TEHRAN, ["Tehran", "Baghdad"]], [BAGHDAD, ["Baghdad", "Tehran"]]] as const)("the reader's own party stands first", async (own, names) => {
    const page = await on(<Alternat parties={[BAGHDAD.origin, TEHRAN.origin]} assented={[BAGHDAD.origin]} />, { own });
    const parties = [...page.querySelectorAll("li")];
    expect(parties.map((party) => names.find((name) => party.textContent.includes(name)))).toEqual(names);
  });

  test("filled when it has assented, open when it has not; the words say it too", async () => {
    const page = await on(<Alternat assented={[BAGHDAD.origin]} />);
    const said = Object.fromEntries([...page.querySelectorAll("li")].map((party) => [party.textContent.includes("Baghdad") ? "Baghdad" : "Tehran", [party.querySelector("svg")?.getAttribute("data-filled"), party.querySelector("small")?.textContent]]));
    expect(said).toEqual({ Tehran: ["false", "has not assented yet"], Baghdad: ["true", "has assented"] });
  });

  test("a seal without a name is an ornament", async () => {
    const page = await on(<><Seal filled /><Seal filled={false} label="open" /></>);
    expect([...page.querySelectorAll("svg")].map((seal) => [seal.getAttribute("role"), seal.getAttribute("aria-hidden"), seal.getAttribute("aria-label")])).toEqual([[null, "true", null], ["img", null, "open"]]);
  });
});

describe("figures", () => {
  test("a figure names its acts, each once, and opens them", async () => {
    const [one, two] = ["a".repeat(64), "b".repeat(64)];
    const page = await on(<Figure value="1452.50" decimals={2} unit="km" source={[one, two, one]} party={TEHRAN.origin} />);
    const button = page.querySelector("button")!;
    expect(button.getAttribute("data-acts")).toBe(`${one} ${two}`);
    expect(button.textContent).toContain("1,452.50");
    await press(button);
    await act(async () => { await import("./sources.tsx"); });
    await expect.poll(() => [...document.querySelectorAll("[role=dialog] a")].map((link) => link.getAttribute("href"))).toEqual([`/en/record/act/${one}`, `/en/record/act/${two}`]);
    expect(document.querySelector("[role=dialog]")?.textContent).toContain("Tehran");
  });

  test("what is a sample is marked", async () => {
    const page = await on(<><Figure value={3} source={[]} sample /><Figure value={4} source={[]} /></>);
    expect(page.textContent.match(/Sample/g)).toHaveLength(1);
  });

  test("digits are the reader's", async () => {
    expect((await on(<Figure value={1405} source={[]} />, { language: "fa" })).textContent).toContain("۱٬۴۰۵");
  });
});

describe("states", () => {
  test.each([["fulfilled", "done"], ["reported", "reported"], ["disputed", "disputed"], ["in-progress", "running"], ["a-life-of-tomorrow", "open"]])("%s is %s", async (life, tone) => {
    const page = await on(<State kind="commitment" life={life} />);
    expect(page.querySelector("[data-tone]")?.getAttribute("data-tone")).toBe(tone);
  });

  test("reported is never drawn as done", async () => {
    const page = await on(<><State kind="commitment" life="reported" /><State kind="report" life="submitted" /><State kind="milestone" life="partly" /></>);
    expect(page.querySelector("[data-tone=done]")).toBeNull();
  });

  test("overdue is said in place of the life", async () => {
    expect((await on(<State kind="commitment" life="in-progress" place="overdue" />)).textContent).toBe("Overdue");
  });
});

describe("tables", () => {
  const rows = [{ id: "b", due: 2 }, { id: "a", due: 3 }, { id: "c", due: 1 }];
  const columns: readonly LedgerColumn<(typeof rows)[number]>[] = [{ id: "id", head: "Name", cell: ({ id }) => id, sort: (a, b) => a.id.localeCompare(b.id) }, { id: "due", head: "Due", cell: ({ due }) => <button type="button">{due}</button> }];
  const names = (page: HTMLElement) => [...page.querySelectorAll("tbody th")].map((cell) => cell.textContent);

  test("a table, with a name, heads of columns and of rows, and each cell told its head", async () => {
    const page = await on(<Ledger caption="Commitments" columns={columns} rows={rows} />);
    expect(page.querySelector("caption")?.textContent).toBe("Commitments");
    expect([...page.querySelectorAll("thead th")].map((head) => [head.getAttribute("scope"), head.textContent])).toEqual([["col", "Name"], ["col", "Due"]]);
    expect([...page.querySelectorAll("tbody th")].every((head) => head.getAttribute("scope") === "row")).toBe(true);
    expect([...page.querySelectorAll("tbody td")].map((cell) => cell.getAttribute("data-head"))).toEqual(["Due", "Due", "Due"]);
    expect(page.querySelector("[tabindex]")).toBeNull();
  });

  test("the head sorts up, down, and back", async () => {
    const page = await on(<Ledger caption="x" columns={columns} rows={rows} />);
    const state = () => [page.querySelector("thead th")?.getAttribute("aria-sort"), ...names(page)];
    const seen = [state()];
    for (let at = 0; at < 3; at++) {
      await press(page.querySelector("thead button"));
      seen.push(state());
    }
    expect(seen).toEqual([["none", "b", "a", "c"], ["ascending", "a", "b", "c"], ["descending", "c", "b", "a"], ["none", "b", "a", "c"]]);
  });

  test("keys move between rows, Enter and a press open one; a control in a row is its own", async () => {
    const opened: string[] = [];
    const page = await on(<Ledger caption="x" columns={columns} rows={rows} onOpen={({ id }) => opened.push(id)} />);
    const all = [...page.querySelectorAll<HTMLElement>("tbody tr")];
    expect(all.map((row) => row.tabIndex)).toEqual([0, -1, -1]);
    await act(async () => all[0]!.focus());
    await key(all[0]!, "ArrowDown");
    expect(document.activeElement).toBe(all[1]);
    expect(all.map((row) => row.tabIndex)).toEqual([-1, 0, -1]);
    await key(all[1]!, "Enter");
    await key(all[1]!, "End");
    await press(document.activeElement?.querySelector("th"));
    await press(all[0]!.querySelector("button"));
    expect(opened).toEqual(["a", "c"]);
  });

  test("an empty table says so", async () => {
    const page = await on(<Ledger caption="x" columns={columns} rows={[]} empty="No commitments" />);
    expect([page.querySelector("table"), page.textContent]).toEqual([null, "No commitments"]);
  });
});

test("a screen has one heading, and the document is called by it", async () => {
  const page = await on(<Screen title={<em>تعهدات</em>} />, { language: "fa" });
  expect([...page.querySelectorAll("h1")].map((heading) => heading.textContent)).toEqual(["تعهدات"]);
  expect(document.title).toBe("تعهدات · میثاق");
});

describe("buttons", () => {
  test("a press does it once; while it works, and where it may not, nothing", async () => {
    const done: string[] = [];
    const page = await on(<><Button onPress={() => done.push("a")}>a</Button><Button isPending onPress={() => done.push("b")}>b</Button><Button isDisabled onPress={() => done.push("c")}>c</Button></>);
    for (const button of page.querySelectorAll("button")) await press(button);
    expect(done).toEqual(["a"]);
    expect([...page.querySelectorAll("button")].map((button) => [button.type, button.disabled, button.getAttribute("aria-disabled")])).toEqual([["button", false, null], ["button", false, "true"], ["button", true, null]]);
  });

  test("a form is not sent by a button that works already", async () => {
    let sent = 0;
    const page = await on(<form onSubmit={(event) => { event.preventDefault(); sent++; }}><Button type="submit" isPending>send</Button></form>);
    await press(page.querySelector("button"));
    expect(sent).toBe(0);
  });
});

test("notices - what is refused is said at once, what is only to know is not", async () => {
  const page = await on(<><Notice tone="danger" title="a" /><Notice tone="warning" title="b" /><Notice title="c" /></>);
  expect([...page.querySelectorAll("[data-tone]")].map((notice) => notice.getAttribute("role"))).toEqual(["alert", "status", null]);
});
