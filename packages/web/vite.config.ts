import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compileWords } from "./build/compile-words.ts";
import { keepOffline } from "./build/keep-offline.ts";

/** Of what both entries begin with, one chunk; of what only the officers' begins with, another: forty small ones, each with its headers and its turn, are slower than the few kilobytes that they save. */
function firstChunk(id: string, graph: { getModuleInfo(id: string): { readonly importers: readonly string[] } | null }): string {
  const seen = new Set([id]);
  for (const one of seen) for (const importer of graph.getModuleInfo(one)?.importers ?? []) seen.add(importer);
  return [...seen].some((one) => one.endsWith("/src/public.tsx")) ? "first" : "frame";
}

/** The screens as files that a node serves: the officers' (index.html) and the public site's (public.html). Nothing is fetched from elsewhere, no script stands inline. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  // React Aria's own strings are given by reader/aria-strings, in the four languages: none of its built-in ones are shipped.
  plugins: [optimizeLocales.vite({ locales: [] }), react(), compileWords(), keepOffline()],
  // The store of TanStack Router asks for a stand-in of what React 19 has itself.
  resolve: { alias: { "use-sync-external-store/shim/with-selector": "use-sync-external-store/with-selector" } },
  build: {
    target: "es2023",
    outDir: "dist",
    emptyOutDir: true,
    // A policy without data: URLs for styles and fonts.
    assetsInlineLimit: 0,
    // All of them weigh some 12 kB; lists of which chunk needs which would weigh more than they save.
    cssCodeSplit: false,
    // The lists of what each chunk imports weigh 6 kB in the first load; the service worker keeps the chunks once they have come.
    modulePreload: { polyfill: false, resolveDependencies: (_name, files, { hostType }) => (hostType === "html" ? files : []) },
    rolldownOptions: {
      input: { screens: fileURLToPath(new URL("index.html", import.meta.url)), public: fileURLToPath(new URL("public.html", import.meta.url)) },
      output: {
        codeSplitting: {
          groups: [
            { name: firstChunk, debugName: "first", tags: ["$initial"], test: (id) => !/(main|public)\.tsx|\.html/.test(id) },
            // What most screens show, and none of React Aria.
            { name: "parts", test: /\/web\/src\/(design\/(alternat|brick|brick-courses|brick-legend|bricks|columns|definition|figure|margin|sample-mark|seal|sheet|source|state|state-tone|tag)|reader\/pillar-name|node\/save-file)\.(tsx?|module\.css)$/ },
          ],
        },
      },
    },
  },
});
