import { LANGUAGES, type Language } from "@mithaq/calendar";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { openBrowser, takeSeat } from "../house/browser.ts";
import { startDemonstration, type Demonstration } from "../house/demonstration.ts";
import { everyScreen } from "../house/every-screen.ts";

/**
 * `npm run screens`: every screen in the four languages, light and dark, as contact sheets in docs/screens (one a language), and the README's pictures. It starts a demonstration of its own.
 * `npm run screens -- fa` makes one language only.
 */
const TO = fileURLToPath(new URL("../../docs/screens/", import.meta.url));
const asked = process.argv.slice(2);
const languages = LANGUAGES.filter((language) => asked.length === 0 || asked.includes(language));

mkdirSync(TO, { recursive: true });
const demonstration = await startDemonstration();
const browser = await openBrowser();
try {
  for (const language of languages) {
    const shots = await shootAll(browser, demonstration, language);
    writeFileSync(join(TO, `contact-${language}.webp`), await compose(browser, shots));
    for (const { name, dark, png } of shots) if (name === "overview" && !dark && (language === "fa" || language === "en")) writeFileSync(join(TO, `overview-${language}.webp`), await compose(browser, [{ name: "", dark, png }], 1280));
    process.stdout.write(`${language}: ${shots.length} pictures\n`);
  }
} finally {
  await browser.close();
  await demonstration.close();
}

interface Shot {
  readonly name: string;
  readonly dark: boolean;
  readonly png: Buffer;
}

/** What a reader sees first: the top of each screen, as tall as a sheet. */
async function shootAll(browser: Browser, { tehran, baghdad }: Demonstration, language: Language): Promise<readonly Shot[]> {
  const node = language === "fa" || language === "en" ? tehran : baghdad;
  const scout = await takeSeat(browser, node, language, { officer: "joint-secretary" });
  const looks = await everyScreen(scout);
  await scout.context.close();
  const shots: Shot[] = [];
  for (const dark of [false, true]) {
    for (const [officer, own] of Map.groupBy(looks, (look) => look.officer)) {
      const seat = await takeSeat(browser, node, language, { dark, ...(officer === "" ? {} : { officer }) });
      for (const { name, path } of own) {
        await seat.go(path);
        await seat.page.waitForTimeout(250);
        shots.push({ name, dark, png: await seat.page.screenshot() });
      }
      await seat.context.close();
    }
  }
  return shots;
}

/** One picture of many, put together by the browser itself and written as WebP. */
async function compose(browser: Browser, shots: readonly Shot[], width = 300): Promise<Buffer> {
  const page = await browser.newPage();
  const columns = Math.min(shots.length, 6);
  const webp = await page.evaluate(async ({ pictures, columns, width }) => {
    const images = await Promise.all(pictures.map(async ({ name, data }) => ({ name, image: await createImageBitmap(await (await fetch(data)).blob()) })));
    const height = Math.round((width * images[0]!.image.height) / images[0]!.image.width);
    const label = width < 1000 ? 18 : 0;
    const canvas = document.createElement("canvas");
    canvas.width = columns * width;
    canvas.height = Math.ceil(images.length / columns) * (height + label);
    const pen = canvas.getContext("2d")!;
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.imageSmoothingQuality = "high";
    pen.fillStyle = "#222";
    pen.font = "12px sans-serif";
    for (const [at, { name, image }] of images.entries()) {
      const [x, y] = [(at % columns) * width, Math.floor(at / columns) * (height + label)];
      if (label > 0) pen.fillText(name, x + 4, y + 13);
      pen.drawImage(image, x + 1, y + label, width - 2, height - 2);
    }
    return canvas.toDataURL("image/webp", 0.58).split(",")[1]!;
  }, { pictures: shots.map(({ name, dark, png }) => ({ name: `${name}${dark ? " · dark" : ""}`, data: `data:image/png;base64,${png.toString("base64")}` })), columns, width });
  await page.close();
  return Buffer.from(webp, "base64");
}
