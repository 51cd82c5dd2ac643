import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/**
 * Emits `/sw.js`: the service worker of `service-worker.js`, told which files the screens are made of. Three lists: what is kept as soon as the worker is installed (pages, the first load's
 * scripts and styles), and what is kept quietly some time later: every other screen and form, with its words in the reader's language alone, so that a form opens, and its signing sheet, when the line is cut.
 * What is in neither (fonts, the other languages) is kept when it is first used. Its name holds a digest of them, so that a new build replaces the old one whole.
 */
export function keepOffline(): Plugin {
  return {
    name: "mithaq:keep-offline",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const first = new Set<string>();
        for (const file of files) if (file.type === "chunk" && file.isEntry) takeWithImports(file.fileName, bundle, first);
        const fixed = [...first].filter((name) => !name.endsWith(".html")).sort();
        const digest = createHash("sha256").update(files.map((file) => file.fileName).sort().join("\n")).digest("hex").slice(0, 16);
        const later: Record<string, string[]> = { "": [] };
        for (const file of files) {
          if (first.has(file.fileName) || file.fileName.endsWith(".html") || !/\.(js|css)$/.test(file.fileName)) continue;
          const language = file.type === "chunk" ? (/\/words\/(?:first\/)?(en|fa|ar|ckb)[./]/.exec(file.facadeModuleId ?? Object.keys(file.modules)[0] ?? "")?.[1] ?? "") : "";
          (later[language] ??= []).push(`/${file.fileName}`);
        }
        const source = readFileSync(new URL("service-worker.js", import.meta.url), "utf8").replace('"%build%"', JSON.stringify(digest)).replace('["%first%"]', JSON.stringify(fixed.map((name) => `/${name}`))).replace('{ "%later%": [] }', JSON.stringify(later));
        this.emitFile({ type: "asset", fileName: "sw.js", source });
      },
    },
  };
}

/** A chunk, its style sheets, and what it imports at once. */
function takeWithImports(name: string, bundle: Readonly<Record<string, unknown>>, into: Set<string>): void {
  if (into.has(name)) return;
  into.add(name);
  const chunk = bundle[name] as { readonly imports?: readonly string[]; readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } } | undefined;
  for (const css of chunk?.viteMetadata?.importedCss ?? []) into.add(css);
  for (const imported of chunk?.imports ?? []) takeWithImports(imported, bundle, into);
}
