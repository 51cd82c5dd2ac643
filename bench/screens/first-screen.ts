import type { Browser } from "playwright-core";
import { atMost, type Figure } from "../suite/figure.ts";
import { quantile } from "../suite/rate.ts";
import type { Options } from "./options.ts";
import { openVisitor, scriptBytes, usableAfter } from "./visit.ts";

/** Cold: a browser that has never been there. Warm: the same browser comes again, its scripts and last answers kept. And what is sent of script before a pillar is entered. */
export async function* measureFirstScreen(browser: Browser, node: string, { rounds, slower }: Options): AsyncGenerator<Figure> {
  const cold: number[] = [];
  const warm: number[] = [];
  let sent = { files: 0, script: 0, headers: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const visitor = await openVisitor(browser, node, slower);
    sent = await scriptBytes(visitor, async () => {
      cold.push(await usableAfter(visitor, `${node}/en/overview`));
    });
    // The service worker takes its copies behind the first visit; a person comes back later than that.
    await visitor.page.waitForTimeout(4000);
    for (let visit = 0; visit < 3; visit += 1) warm.push(await usableAfter(visitor, `${node}/en/overview`));
    await visitor.context.close();
  }
  yield { name: "First screen usable, cold", value: quantile(cold, 0.5), unit: "ms", target: atMost(1500, quantile(cold, 0.5), "ms"), note: `From the start of the navigation until title and content stand and nothing loads; slowest ${Math.round(quantile(cold, 1))} ms of ${cold.length}` };
  yield { name: "First screen usable, warm", value: quantile(warm, 0.5), unit: "ms", target: atMost(500, quantile(warm, 0.5), "ms"), note: `The same browser again; slowest ${Math.round(quantile(warm, 1))} ms of ${warm.length}` };
  const kilobytes = sent.script / 1000;
  yield {
    name: "Script before a pillar is entered", value: kilobytes, unit: "kB", target: atMost(150, kilobytes, "kB"),
    note: `All that the page asked for until its first screen was usable: ${sent.files} files, compressed (Brotli); their headers are ${Math.round(sent.headers / 1000)} kB more. What the service worker fetches behind it, for use without a line, is not counted`,
  };
}
