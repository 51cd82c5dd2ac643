import { os } from "@orpc/server";
import { OpenAPIHandler } from "@orpc/openapi/fetch";
import { RPCHandler } from "@orpc/server/fetch";
import { z } from "zod";
import { describe, expect, test } from "vitest";
import { Refusal } from "../node/refusal.ts";
import { explainErrors } from "./explain-errors.ts";

const router = {
  put: os.input(z.object({ file: z.file() })).handler(({ input }) => input.file.size),
  refuse: os.handler(() => Promise.reject(new Refusal("not-found", { field: "id", expected: "one of these", remedy: "choose one" }))),
  break: os.handler(() => Promise.reject(new TypeError("a fault of the handler's own"))),
};
const rpc = new RPCHandler(router, explainErrors());

async function send(path: string, body: BodyInit, type?: string): Promise<{ readonly status: number; readonly json: unknown }> {
  const { response } = await rpc.handle(new Request(`http://localhost/rpc/${path}`, { method: "POST", body, ...(type === undefined ? {} : { headers: { "content-type": type } }) }), { prefix: "/rpc", context: {} });
  return { status: response!.status, json: ((await response!.json()) as { readonly json: unknown }).json };
}

function form(parts: Readonly<Record<string, string | Blob>>): FormData {
  const made = new FormData();
  for (const [name, part] of Object.entries(parts)) made.set(name, part);
  return made;
}
const file = () => new File(["%PDF-1.7"], "a.pdf");
const told = (json: object, maps: unknown, meta: unknown = []) => JSON.stringify({ json, meta, maps });

describe("a body that cannot be read - refused as malformed, with what was expected", () => {
  test.each<[string, BodyInit, string?]>([
    ["no JSON", "{", "application/json"],
    ["nothing but null", "null", "application/json"],
    ["a type that its value is not", '{"json":{"n":7},"meta":[[0,"n"]]}', "application/json"],
    ["a place in the JSON that is none", form({ data: told({}, [["file"]]), 0: file() })],
    ["a file that is not there", form({ data: told({ file: {} }, [["file"]]) })],
    ["a form without data", form({ 0: file() })],
    ["a form whose data is no JSON", form({ data: "%PDF", 0: file() })],
    ["maps that are no list", form({ data: told({ file: {} }, 7), 0: file() })],
    ["a form cut short", "--x\r\ncontent-disposition: form-data; name=\"data\"\r\n\r\n{", "multipart/form-data; boundary=x"],
    ["a form without a boundary", "--x--", "multipart/form-data"],
  ])("%s", async (_what, body, type) => {
    expect(await send("put", body, type)).toMatchObject({ status: 400, json: { defined: true, code: "INVALID_INPUT", status: 400, data: { code: "input", field: "request", expected: expect.stringContaining("content type"), remedy: expect.stringContaining("multipart/form-data"), kept: "nothing was changed" } } });
  });

  test("by the other transport as well", async () => {
    const { response } = await new OpenAPIHandler(router, explainErrors()).handle(new Request("http://localhost/api/put", { method: "POST", body: "{", headers: { "content-type": "application/json" } }), { prefix: "/api", context: {} });
    expect(response!.status).toBe(400);
  });
});

describe("a body that can be read", () => {
  test("a file as the screens' client sends it - reaches the procedure", async () => {
    expect(await send("put", form({ data: told({ file: {} }, [["file"]]), 0: file() }))).toEqual({ status: 200, json: 8 });
  });

  test("of another shape than the contract's - 422 that names the field", async () => {
    expect(await send("put", '{"json":{"file":"a.pdf"}}', "application/json")).toMatchObject({ status: 422, json: { code: "INVALID_INPUT", data: { field: "file" } } });
  });

  test("a refusal of the procedure - is told as it is; its fault stays the node's own", async () => {
    expect(await send("refuse", "{}", "application/json")).toMatchObject({ status: 404, json: { code: "NOT_FOUND", data: { field: "id" } } });
    expect(await send("break", "{}", "application/json")).toMatchObject({ status: 500, json: { code: "INTERNAL" } });
  });
});
