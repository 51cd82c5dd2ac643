import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Puts a suite's section into the page, between its markers; what stands outside of them is left alone. The page is begun where there is none, and the
 * section goes to its end where the page has no such markers yet.
 */
export function writeSection(file: string, suite: string, content: string): void {
  const section = `${opening(suite)}\n${content.trim()}\n${closing(suite)}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, withSection(readPage(file), suite, section));
}

function withSection(page: string, suite: string, section: string): string {
  const from = page.indexOf(opening(suite));
  const to = page.indexOf(closing(suite));
  if (from < 0 || to < from) return `${page.trimEnd()}\n\n${section}\n`;
  return page.slice(0, from) + section + page.slice(to + closing(suite).length);
}

function readPage(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return FIRST_LINES;
    throw error;
  }
}

const opening = (suite: string) => `<!-- bench ${suite}: begins; written by "npm run bench -- ${suite}" -->`;
const closing = (suite: string) => `<!-- bench ${suite}: ends -->`;

const FIRST_LINES = `# Benchmarks

What stands between two markers was written by the command they name, from one run on one machine. Compare ratios, not
absolute values, between machines.
`;
