import { OpenAPIGenerator } from "@orpc/openapi";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { contract } from "./contract.ts";

/** The contract as an OpenAPI 3.1 document; made once, at first use. */
export function openApiDocument(): Promise<object> {
  document ??= new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: { title: "Mithaq node", version: "0.1.0", description: "One party's node: its record, its peers, and the acts of its officers. Times are Unix milliseconds." },
    servers: [{ url: "/api" }],
    security: [{ operatorToken: [] }],
    components: { securitySchemes: { operatorToken: { type: "http", scheme: "bearer", description: "The operator token of the node's folder." } } },
  });
  return document;
}

let document: Promise<object> | undefined;
