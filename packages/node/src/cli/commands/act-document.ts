import { decodeBase64 } from "@mithaq/ledger";
import type { PayloadReference } from "@mithaq/accord";
import { resolve } from "node:path";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { writeNewFile } from "../new-file.ts";
import { actIdArgument, textOption } from "../options.ts";

export const actDocument: CommandSpec = {
  usage: "document <act-id>",
  summary: "Write the document that an act points to (a proposal's text) into a file",
  example: "mithaq act document ACT-ID --to text.json --data ./tehran",
  options: (command) => {
    command.option("--to <file>", "the new file");
  },
  run: async (invocation, [given], options) => {
    const id = actIdArgument(given, "act-id");
    const to = resolve(textOption(options, "to", "--to", "text.json"));
    const { payload, bytes } = await throughDoor(invocation.folder(), async (client) => {
      const { act } = await client.acts.get({ id });
      const payload = act?.["payload"] as unknown as PayloadReference | null | undefined;
      if (payload === null || payload === undefined) throw new Refusal("not-found", { field: "act-id", expected: "an act that points to a document", remedy: "see the act: mithaq act show ACT-ID", message: `${id} has no document` });
      return { payload, bytes: decodeBase64((await client.payloads.get({ digest: payload.digest })).bytes, "bytes") };
    });
    await writeNewFile(to, bytes);
    return { json: { file: to, ...payload }, text: [`${to}: ${payload.bytes} bytes, ${payload.mediaType}, digest ${payload.digest}`] };
  },
};
