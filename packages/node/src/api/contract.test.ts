import { describe, expect, test } from "vitest";
import { contract } from "./contract.ts";
import { errorMap } from "./errors.ts";
import { openApiDocument } from "./openapi.ts";

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, { responses: Record<string, unknown>; summary?: string }>>;
}
interface Procedure {
  readonly "~orpc": { readonly route: { readonly method?: string; readonly path?: string; readonly summary?: string }; readonly errorMap: object; readonly outputSchema?: unknown };
}

function procedures(node: object, path: string[] = []): [string, Procedure][] {
  if ("~orpc" in node) return [[path.join("."), node as Procedure]];
  return Object.entries(node).flatMap(([name, inner]) => procedures(inner as object, [...path, name]));
}

describe("contract", () => {
  test.each(procedures(contract))("%s - has route, summary, answer, and the typed errors", (_name, { "~orpc": definition }) => {
    expect(definition.route.method).toMatch(/^(GET|POST|PUT|DELETE)$/);
    expect(definition.route.path).toMatch(/^\//);
    expect(definition.route.summary).toBeTruthy();
    expect(definition.outputSchema).toBeDefined();
    expect(Object.keys(definition.errorMap)).toEqual(Object.keys(errorMap));
  });

  test("OpenAPI 3.1 - every procedure, with its errors", async () => {
    const document = (await openApiDocument()) as Document;
    expect(document.openapi).toMatch(/^3\.1\./);
    for (const [name, { "~orpc": { route } }] of procedures(contract)) {
      const operation = document.paths[route.path!]?.[route.method!.toLowerCase()];
      expect(operation, name).toBeDefined();
      expect(operation!.summary).toBe(route.summary);
      expect(Object.keys(operation!.responses)).toEqual(expect.arrayContaining(["200", "401", "404", "409", "422", "503"]));
    }
  });
});
